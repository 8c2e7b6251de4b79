package kiosk.device.modbus;

import java.util.Arrays;

/// Frames of Modbus RTU: address, function, data, CRC-16 with its low byte first (Modbus over
/// Serial Line V1.02, §2.5.1 and §6.2.2).
public final class ModbusRtu {
    /// Read coils.
    public static final int READ_COILS = 0x01;

    /// Write one coil: `FF00` on, `0000` off; answered by its echo.
    public static final int WRITE_COIL = 0x05;

    /// Set in the function of an answer that refuses.
    public static final int REFUSED = 0x80;

    /// Longest frame.
    public static final int FRAME_MAX = 256;

    private static final int POLYNOMIAL = 0xA001;

    private ModbusRtu() {}

    /// A frame with its checksum.
    ///
    /// @param address 1..247
    public static byte[] frame(int address, int function, int... data) {
        byte[] frame = new byte[data.length + 4];
        frame[0] = (byte) address;
        frame[1] = (byte) function;
        for (int i = 0; i < data.length; i++) {
            frame[i + 2] = (byte) data[i];
        }
        int crc = crc(frame, frame.length - 2);
        frame[frame.length - 2] = (byte) crc;
        frame[frame.length - 1] = (byte) (crc >> 8);
        return frame;
    }

    /// Switches one coil.
    public static byte[] writeCoil(int address, int coil, boolean on) {
        return frame(address, WRITE_COIL, coil >> 8, coil & 0xFF, on ? 0xFF : 0, 0);
    }

    /// Asks for `count` coils from the first.
    public static byte[] readCoils(int address, int count) {
        return frame(address, READ_COILS, 0, 0, count >> 8, count & 0xFF);
    }

    /// Whether these bytes are one whole frame with the right checksum.
    public static boolean whole(byte[] bytes, int length) {
        if (length < 4) {
            return false;
        }
        int crc = crc(bytes, length - 2);
        return bytes[length - 2] == (byte) crc && bytes[length - 1] == (byte) (crc >> 8);
    }

    /// The checksum of the first `length` bytes.
    static int crc(byte[] bytes, int length) {
        int crc = 0xFFFF;
        for (byte each : Arrays.copyOf(bytes, length)) {
            crc ^= each & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
            }
        }
        return crc;
    }
}
