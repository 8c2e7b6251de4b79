package kiosk.app.ui;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Strokes of a pen as a black-and-white PNG (ISO/IEC 15948): one bit a pixel, so that a signature
/// stays below a few kilobytes.
public final class InkPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double PEN = 3.2;

    private final int width;
    private final int height;
    private final byte[] rows;
    private final int stride;

    private InkPng(int width, int height) {
        this.width = width;
        this.height = height;
        stride = 1 + (width + 7) / 8;
        rows = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(rows, y * stride + 1, (y + 1) * stride, (byte) 0xff);
        }
    }

    /// A point of a stroke, in pixels of the picture.
    public record Point(double x, double y) {}

    /// Black on white.
    public static byte[] of(List<List<Point>> strokes, int width, int height) {
        var picture = new InkPng(width, height);
        strokes.forEach(picture::stroke);
        return picture.encode();
    }

    private void stroke(List<Point> points) {
        var before = points.getFirst();
        for (var point : points) {
            double length = Math.hypot(point.x() - before.x(), point.y() - before.y());
            int steps = Math.max(1, (int) Math.ceil(length));
            for (int i = 0; i <= steps; i++) {
                double share = (double) i / steps;
                dot(
                        before.x() + (point.x() - before.x()) * share,
                        before.y() + (point.y() - before.y()) * share);
            }
            before = point;
        }
    }

    private void dot(double cx, double cy) {
        for (int y = (int) (cy - PEN); y <= cy + PEN; y++) {
            for (int x = (int) (cx - PEN); x <= cx + PEN; x++) {
                boolean inside = Math.hypot(x - cx, y - cy) <= PEN;
                if (inside && x >= 0 && y >= 0 && x < width && y < height) {
                    rows[y * stride + 1 + x / 8] &= (byte) ~(0x80 >> (x % 8));
                }
            }
        }
    }

    private byte[] encode() {
        var header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0});
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflate(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] raw) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(raw);
            deflater.finish();
            var buffer = new byte[4096];
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
