package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// The mouth, from five numbers and a smile.
final class Mouth {

    private static final String LINE = "#A8433C";
    private static final String LIP = "#B4534A";
    private static final double CLOSED_BELOW = 0.03;

    private Mouth() {}

    static List<Mark> marks(double cx, double cy, Lips lips, double smile) {
        double width = 29 + 9 * lips.wide() - 7 * lips.round();
        double up = 1.5 + 4 * smile * (1 - lips.round());
        double corner = cy - up * 0.9;
        return lips.open() < CLOSED_BELOW
                ? closed(cx, cy, width, up)
                : opened(new Box(cx, cy, width, corner, 2.2 + 30 * lips.open()), lips);
    }

    private static List<Mark> closed(double cx, double cy, double width, double up) {
        double corner = cy - up * 0.9;
        double middle = cy + up * 1.1;
        var line =
                Outline.at(cx - width, corner)
                        .curve(cx - width + 12, middle, cx + width - 12, middle, cx + width, corner)
                        .open();
        var under =
                Outline.at(cx - 11, cy + 9.5)
                        .curve(cx - 5, cy + 13, cx + 5, cy + 13, cx + 11, cy + 9.5)
                        .open();
        return List.of(
                new Mark.Drawn(line, LINE, 4.6, 1), new Mark.Drawn(under, "#C98C7B", 2.6, 0.7));
    }

    private static List<Mark> opened(Box box, Lips lips) {
        var inner = box.inner();
        var inside = new ArrayList<Mark>();
        if (lips.tongue() > 0 || lips.open() > 0.3) {
            double ry = 5 + 9 * Math.max(lips.open(), 0.35 * lips.tongue());
            var tongue =
                    Outline.ellipse(
                            box.cx, box.bottom() + 3 - 6 * lips.tongue(), box.width * 0.62, ry);
            inside.add(new Mark.Filled(tongue, new Mark.Plain("#D4696A", 1)));
        }
        if (lips.teeth() > 0) {
            inside.add(new Mark.Filled(box.teeth(), new Mark.Plain("#FFFDF8", lips.teeth())));
        }
        return List.of(
                new Mark.Filled(inner, new Mark.Plain("#5E1F22", 1)),
                new Mark.Clipped(inner, inside),
                new Mark.Drawn(inner, LIP, 3.6 + 2.2 * lips.round(), 1));
    }

    private record Box(double cx, double cy, double width, double corner, double height) {

        double top() {
            return cy - height * 0.30;
        }

        double bottom() {
            return cy + height * 0.72;
        }

        Outline inner() {
            double l = cx - width;
            double r = cx + width;
            double t = top();
            double b = bottom();
            return Outline.at(l, corner)
                    .curve(l + width * 0.35, t - 1, cx - 6, t, cx, t + 1)
                    .curve(cx + 6, t, r - width * 0.35, t - 1, r, corner)
                    .curve(r - width * 0.16, b, cx + width * 0.45, b + 1.5, cx, b + 1.5)
                    .curve(cx - width * 0.45, b + 1.5, l + width * 0.16, b, l, corner)
                    .close();
        }

        Outline teeth() {
            double l = cx - width - 2;
            double r = cx + width + 2;
            double edge = corner + 2.5 + height * 0.10;
            double middle = corner + 6 + height * 0.12;
            return Outline.at(l, top() - 6)
                    .line(r, top() - 6)
                    .line(r, edge)
                    .curve(cx + width * 0.4, middle, cx - width * 0.4, middle, l, edge)
                    .close();
        }
    }
}
