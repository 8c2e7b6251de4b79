package kiosk.device.mispos;

import java.util.OptionalLong;

/// Packed decimal digits, two a byte.
final class Bcd {
    private Bcd() {}

    /// @param bytes room; the number is filled with zeros on the left
    static byte[] of(long number, int bytes) {
        byte[] packed = new byte[bytes];
        long left = number;
        for (int i = bytes - 1; i >= 0; i--) {
            packed[i] = (byte) (left % 10 + left / 10 % 10 * 16);
            left /= 100;
        }
        if (left != 0 || number < 0) {
            throw new IllegalArgumentException("does not fit " + bytes + " bytes of BCD");
        }
        return packed;
    }

    /// Empty when a digit is none, or when there are more than 18.
    static OptionalLong parse(byte[] packed) {
        if (packed.length > 9) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (byte b : packed) {
            int high = (b >> 4) & 15;
            int low = b & 15;
            if (high > 9 || low > 9) {
                return OptionalLong.empty();
            }
            number = number * 100 + high * 10L + low;
        }
        return OptionalLong.of(number);
    }
}
