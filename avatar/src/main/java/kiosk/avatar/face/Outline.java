package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// A path of straight lines and cubic curves.
///
/// @param parts in drawing order, the first one a [MoveTo]
public record Outline(List<Part> parts) {

    public Outline {
        parts = List.copyOf(parts);
    }

    /// One piece of a path.
    public sealed interface Part {}

    /// Lifts the pen to here.
    public record MoveTo(double x, double y) implements Part {}

    /// A straight line to here.
    public record LineTo(double x, double y) implements Part {}

    /// A cubic curve to `(x, y)`.
    public record CurveTo(double x1, double y1, double x2, double y2, double x, double y)
            implements Part {}

    /// Back to the last [MoveTo].
    public record Close() implements Part {}

    /// Reads absolute `M L H V C Z` path data, numbers separated by blanks.
    static Outline of(String data) {
        return new Reader(data).read();
    }

    /// The same path on the other side of the line at `axis`.
    Outline mirrored(double axis) {
        return new Outline(parts.stream().map(p -> mirrored(p, 2 * axis)).toList());
    }

    private static Part mirrored(Part part, double sum) {
        return switch (part) {
            case MoveTo(var x, var y) -> new MoveTo(sum - x, y);
            case LineTo(var x, var y) -> new LineTo(sum - x, y);
            case CurveTo(var x1, var y1, var x2, var y2, var x, var y) ->
                    new CurveTo(sum - x1, y1, sum - x2, y2, sum - x, y);
            case Close _ -> part;
        };
    }

    /// Starts a path at `(x, y)` for shapes that depend on numbers.
    static Pen at(double x, double y) {
        return new Pen(x, y);
    }

    /// An ellipse made of four cubic curves.
    static Outline ellipse(double cx, double cy, double rx, double ry) {
        double k = 0.5522847498;
        return at(cx - rx, cy)
                .curve(cx - rx, cy - ry * k, cx - rx * k, cy - ry, cx, cy - ry)
                .curve(cx + rx * k, cy - ry, cx + rx, cy - ry * k, cx + rx, cy)
                .curve(cx + rx, cy + ry * k, cx + rx * k, cy + ry, cx, cy + ry)
                .curve(cx - rx * k, cy + ry, cx - rx, cy + ry * k, cx - rx, cy)
                .close();
    }

    /// Draws a path piece by piece.
    static final class Pen {
        private final List<Part> parts = new ArrayList<>();

        private Pen(double x, double y) {
            parts.add(new MoveTo(x, y));
        }

        Pen line(double x, double y) {
            parts.add(new LineTo(x, y));
            return this;
        }

        /// A cubic curve: two handles and the end.
        Pen curve(double... at) {
            parts.add(new CurveTo(at[0], at[1], at[2], at[3], at[4], at[5]));
            return this;
        }

        Outline close() {
            parts.add(new Close());
            return open();
        }

        Outline open() {
            return new Outline(parts);
        }
    }

    private static final class Reader {
        private final String[] words;
        private final List<Part> parts = new ArrayList<>();
        private int next;
        private double x;
        private double y;

        Reader(String data) {
            words = data.replaceAll("([MLHVCZ])", " $1 ").strip().split("\\s+");
        }

        Outline read() {
            char command = ' ';
            while (next < words.length) {
                if (Character.isLetter(words[next].charAt(0))) {
                    command = words[next++].charAt(0);
                }
                parts.add(part(command));
            }
            return new Outline(parts);
        }

        private Part part(char command) {
            return switch (command) {
                case 'M' -> {
                    to(number(), number());
                    yield new MoveTo(x, y);
                }
                case 'L' -> {
                    to(number(), number());
                    yield new LineTo(x, y);
                }
                case 'H' -> {
                    to(number(), y);
                    yield new LineTo(x, y);
                }
                case 'V' -> {
                    to(x, number());
                    yield new LineTo(x, y);
                }
                case 'C' -> {
                    double x1 = number();
                    double y1 = number();
                    double x2 = number();
                    double y2 = number();
                    to(number(), number());
                    yield new CurveTo(x1, y1, x2, y2, x, y);
                }
                case 'Z' -> new Close();
                default -> throw new IllegalArgumentException("path command " + command);
            };
        }

        private void to(double toX, double toY) {
            x = toX;
            y = toY;
        }

        private double number() {
            return Double.parseDouble(words[next++]);
        }
    }
}
