package kiosk.avatar.face;

import java.util.List;

/// The door behind who serves; colours as `#RRGGBB`.
///
/// @param motif what is seen through it
/// @param arch its frame
/// @param inside the ground of what is seen
public record Backdrop(Motif motif, String arch, String inside) {

    /// Width of the drawing, frame included.
    public static final double WIDTH = 500;

    private static final double WALL = 38.5;

    /// The house's own.
    public static final Backdrop HOUSE = new Backdrop(Motif.PLAIN, "#CFE4DE", "#E4EFEB");

    /// What is drawn in the door.
    public enum Motif {
        PLAIN,
        /// Red lanterns and golden clouds.
        LANTERNS,
        /// A village, hills and ripe fields.
        FIELDS,
        /// Rain.
        RAIN,
        /// Branches in bloom.
        BLOSSOM,
        /// Houses of a city.
        CITY
    }

    /// Everything to paint, back to front: [#WIDTH] wide, the top of the arch at 0.
    ///
    /// @param height of the drawing
    public List<Mark> marks(double height) {
        var door = door(WALL, WALL, WIDTH - 2 * WALL, height);
        var frame = new Mark.Filled(door(0, 0, WIDTH, height), new Mark.Plain(arch, 1));
        var ground = new Mark.Filled(door, new Mark.Plain(inside, 1));
        return motif == Motif.PLAIN
                ? List.of(frame, ground)
                : List.of(frame, ground, new Mark.Clipped(door, Motifs.of(motif, height)));
    }

    /// Straight walls under half a circle.
    private static Outline door(double x, double y, double width, double bottom) {
        double r = width / 2;
        double k = r * 0.5522847498;
        return Outline.at(x, bottom)
                .line(x, y + r)
                .curve(x, y + r - k, x + r - k, y, x + r, y)
                .curve(x + r + k, y, x + width, y + r - k, x + width, y + r)
                .line(x + width, bottom)
                .close();
    }
}
