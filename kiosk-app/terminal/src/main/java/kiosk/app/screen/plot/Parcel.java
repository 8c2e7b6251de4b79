package kiosk.app.screen.plot;

import java.util.List;

/// The outline of one record.
///
/// @param row which record
/// @param area in square metres
/// @param box around it
record Parcel(int row, List<Point> corners, double area, Box box) {

    static Parcel of(int row, List<Point> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point a = corners.get(i);
            Point b = corners.get((i + 1) % corners.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return new Parcel(row, List.copyOf(corners), Math.abs(twice) / 2, Box.of(corners));
    }

    /// How narrow it is for a finger, in metres: a slanting strip is narrower than its box.
    double narrow() {
        double longer = Math.max(box.width(), box.height());
        double shorter = Math.min(box.width(), box.height());
        return longer <= 0 ? 0 : Math.min(shorter, 1.2 * area / longer);
    }

    boolean holds(Point at) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Point a = corners.get(i);
            Point b = corners.get(j);
            if (a.y() > at.y() != b.y() > at.y() && at.x() < across(a, b, at.y())) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// A place well inside it, for its number: the middle of the longest stretch half way down.
    Point heart() {
        return heart(0.5);
    }

    /// The same, this share of the way down.
    Point heart(double share) {
        double y = box.top() + share * box.height();
        double[] cuts = cuts(y);
        double best = -1;
        double x = box.middle().x();
        for (int i = 0; i + 1 < cuts.length; i += 2) {
            if (cuts[i + 1] - cuts[i] > best) {
                best = cuts[i + 1] - cuts[i];
                x = (cuts[i] + cuts[i + 1]) / 2;
            }
        }
        return new Point(x, y);
    }

    private double[] cuts(double y) {
        var found = java.util.stream.DoubleStream.builder();
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            if (corners.get(i).y() > y != corners.get(j).y() > y) {
                found.add(across(corners.get(i), corners.get(j), y));
            }
        }
        return found.build().sorted().toArray();
    }

    private static double across(Point a, Point b, double y) {
        return a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
    }
}
