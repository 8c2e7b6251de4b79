package kiosk.app.ui;

import java.util.List;

/// Strokes of a pen as a black-and-white PNG (ISO/IEC 15948): one bit a pixel, so that a signature
/// stays below a few kilobytes.
public final class InkPng {

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
        return Png.of(Png.Pixels.INK, width, height, picture.rows);
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
}
