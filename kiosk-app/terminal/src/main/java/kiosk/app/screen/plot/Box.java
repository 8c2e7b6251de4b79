package kiosk.app.screen.plot;

import java.util.List;

/// A rectangle on the flat map, in metres.
record Box(double left, double top, double right, double bottom) {

    static Box of(List<Point> points) {
        return new Box(
                points.stream().mapToDouble(Point::x).min().orElse(0),
                points.stream().mapToDouble(Point::y).min().orElse(0),
                points.stream().mapToDouble(Point::x).max().orElse(0),
                points.stream().mapToDouble(Point::y).max().orElse(0));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Point middle() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }

    /// Both.
    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// Larger by this much on every side.
    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    boolean holds(Box other) {
        return other.left >= left
                && other.right <= right
                && other.top >= top
                && other.bottom <= bottom;
    }

    boolean meets(Box other) {
        return other.left <= right
                && other.right >= left
                && other.top <= bottom
                && other.bottom >= top;
    }
}
