package kiosk.app.ui;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG (ISO/IEC 15948) without the desktop's image classes, which do not start on every
/// kiosk.
public final class Png {
    /// Filter type at the start of a row: difference to the row above (0 = none).
    public static final byte UP = 2;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /// What a pixel is.
    public enum Pixels {
        /// One bit, 1 = white.
        INK(1, 0),
        /// Three bytes: red, green, blue.
        COLOUR(8, 2);

        private final byte bits;
        private final byte type;

        Pixels(int bits, int type) {
            this.bits = (byte) bits;
            this.type = (byte) type;
        }
    }

    /// A picture of these rows, each with its filter type in front.
    public static byte[] of(Pixels pixels, int width, int height, byte[] rows) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {pixels.bits, pixels.type, 0, 0, 0});
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflate(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] raw) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            deflater.setInput(raw);
            deflater.finish();
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
