package kiosk.device.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// One value of an attribute, as it stands on the wire. Members of collections appear as further
/// values of the collection's attribute, with the tags that begin and end it.
///
/// @param tag RFC 8010, section 3.5.2
public record IppValue(int tag, byte[] bytes) {
    public static final int NO_VALUE = 0x13;
    public static final int INTEGER = 0x21;
    public static final int BOOLEAN = 0x22;
    public static final int ENUM = 0x23;
    public static final int RANGE = 0x33;
    public static final int TEXT = 0x41;
    public static final int NAME = 0x42;
    public static final int KEYWORD = 0x44;
    public static final int URI = 0x45;
    public static final int CHARSET = 0x47;
    public static final int LANGUAGE = 0x48;
    public static final int MIME_TYPE = 0x49;

    public IppValue {
        bytes = bytes.clone();
    }

    /// A value of characters, in UTF-8.
    public static IppValue of(int tag, String text) {
        return new IppValue(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    /// An integer or enum.
    public static IppValue of(int tag, int number) {
        return new IppValue(tag, ByteBuffer.allocate(4).putInt(number).array());
    }

    /// Yes or no.
    public static IppValue of(boolean yes) {
        return new IppValue(BOOLEAN, new byte[] {(byte) (yes ? 1 : 0)});
    }

    /// From one number to another.
    public static IppValue range(int from, int to) {
        return new IppValue(RANGE, ByteBuffer.allocate(8).putInt(from).putInt(to).array());
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Its characters.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Its number; 0 for what is none.
    public int number() {
        return switch (bytes.length) {
            case 4 -> ByteBuffer.wrap(bytes).getInt();
            case 1 -> bytes[0];
            default -> 0;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IppValue value
                && tag == value.tag
                && java.util.Arrays.equals(bytes, value.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * tag + java.util.Arrays.hashCode(bytes);
    }
}
