package kiosk.avatar.face;

import java.util.List;

/// One thing to paint, in the drawing's own units: [Face#WIDTH] × [Face#HEIGHT], y down. Later
/// marks cover earlier ones.
public sealed interface Mark {

    /// What fills a shape.
    sealed interface Paint {}

    /// One colour, `#RRGGBB`, and how much it covers (0..1).
    record Plain(String colour, double cover) implements Paint {}

    /// From top to bottom of the filled shape.
    record Vertical(String top, String bottom) implements Paint {}

    /// A filled path.
    record Filled(Outline outline, Paint paint) implements Mark {}

    /// A drawn line with round ends.
    record Drawn(Outline outline, String colour, double width, double cover) implements Mark {}

    /// Marks that show only inside `outline`.
    record Clipped(Outline outline, List<Mark> marks) implements Mark {
        public Clipped {
            marks = List.copyOf(marks);
        }
    }

    /// Marks turned by `degrees` (clockwise) about `(x, y)`.
    record Turned(double degrees, double x, double y, List<Mark> marks) implements Mark {
        public Turned {
            marks = List.copyOf(marks);
        }
    }

    /// Marks moved by `(dx, dy)`.
    record Shifted(double dx, double dy, List<Mark> marks) implements Mark {
        public Shifted {
            marks = List.copyOf(marks);
        }
    }
}
