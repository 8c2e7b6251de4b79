package kiosk.device.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import kiosk.device.Receipt;

/// The commands of ESC/POS that this driver sends, byte for byte.
final class EscPos {
    /// ESC @: initialise.
    static final byte[] INITIALISE = {0x1B, 0x40};

    /// FS &: two-byte (Chinese) characters on.
    static final byte[] CHINESE_ON = {0x1C, 0x26};

    /// LF: print the row.
    static final byte[] ROW_END = {0x0A};

    /// DLE ENQ 2: recover from an error after clearing the receive and print buffers.
    static final byte[] CLEAR_BUFFERS = {0x10, 0x05, 0x02};

    /// Longest data of a QR code.
    static final int QR_BYTES_MAX = 700;

    /// Bytes that fit QR versions 1 to 21 at error level M (ISO/IEC 18004, table 7).
    private static final int[] QR_BYTES_M = {
        14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624,
        666, 711
    };

    private static final int QR_WIDTH_MAX_DOTS = 430;
    private static final int QR_MODULE_MAX_DOTS = 6;

    private EscPos() {}

    /// DLE EOT n: status in real time.
    ///
    /// @param n 1 printer, 2 cause of being offline, 3 error, 4 paper
    static byte[] status(int n) {
        return new byte[] {0x10, 0x04, (byte) n};
    }

    /// ESC a: where the row stands.
    static byte[] align(Receipt.Align align) {
        byte n =
                switch (align) {
                    case LEFT -> 0;
                    case CENTER -> 1;
                    case RIGHT -> 2;
                };
        return new byte[] {0x1B, 0x61, n};
    }

    /// ESC E: bold.
    static byte[] bold(boolean on) {
        return new byte[] {0x1B, 0x45, (byte) (on ? 1 : 0)};
    }

    /// GS ! and FS !: size of ASCII and of Chinese characters. Some printers obey the first for
    /// both, some need each.
    static byte[] size(Receipt.Size size) {
        return switch (size) {
            case NORMAL -> new byte[] {0x1D, 0x21, 0x00, 0x1C, 0x21, 0x00};
            case LARGE -> new byte[] {0x1D, 0x21, 0x11, 0x1C, 0x21, 0x0C};
        };
    }

    /// ESC d: feed lines.
    static byte[] feed(int lines) {
        return new byte[] {0x1B, 0x64, (byte) lines};
    }

    /// GS V 66: feed up to the cutter plus `dots`, then cut and leave one point uncut.
    static byte[] feedAndCut(int dots) {
        return new byte[] {0x1D, 0x56, 0x42, (byte) dots};
    }

    /// GS ( H, function 48: the printer answers 37 22 d1..d4 00 once all before it is on paper.
    static byte[] completion(String id) {
        byte[] d = id.getBytes(StandardCharsets.US_ASCII);
        return new byte[] {0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, d[0], d[1], d[2], d[3]};
    }

    /// GS v 0: one band of a picture.
    static byte[] raster(int widthBytes, byte[] rows) {
        int height = rows.length / widthBytes;
        var out = new ByteArrayOutputStream(8 + rows.length);
        out.writeBytes(new byte[] {0x1D, 0x76, 0x30, 0x00});
        out.writeBytes(low16(widthBytes));
        out.writeBytes(low16(height));
        out.writeBytes(harmless(rows));
        return out.toByteArray();
    }

    /// GS ( k: model 2, module size, error level M, data, print.
    static byte[] qr(String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > QR_BYTES_MAX) {
            throw new IllegalArgumentException("QR data of " + bytes.length + " bytes");
        }
        var out = new ByteArrayOutputStream(48 + bytes.length);
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00});
        out.writeBytes(
                new byte[] {0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, (byte) qrModule(bytes)});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B});
        out.writeBytes(low16(bytes.length + 3));
        out.writeBytes(new byte[] {0x31, 0x50, 0x30});
        out.writeBytes(bytes);
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30});
        return out.toByteArray();
    }

    /// As large as fits, for old eyes and old phones.
    private static int qrModule(byte[] data) {
        int version = 1;
        while (QR_BYTES_M[version - 1] < data.length) {
            version++;
        }
        return Math.min(QR_MODULE_MAX_DOTS, QR_WIDTH_MAX_DOTS / (17 + 4 * version));
    }

    /// A picture must not contain a real-time command (DLE EOT, ENQ, DC4): printers obey those even
    /// inside data. One more dot is not seen.
    private static byte[] harmless(byte[] rows) {
        byte[] safe = rows.clone();
        for (int i = 0; i + 1 < safe.length; i++) {
            boolean command = safe[i + 1] == 0x04 || safe[i + 1] == 0x05 || safe[i + 1] == 0x14;
            if (safe[i] == 0x10 && command) {
                safe[i] = 0x18;
            }
        }
        return safe;
    }

    private static byte[] low16(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }
}
