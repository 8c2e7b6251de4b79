package kiosk.avatar.face;

import java.util.List;

/// Eyes and brows.
final class Eyes {

    private static final String LASH = "#2B211F";
    private static final double SHUT_BELOW = 0.15;

    private final Person person;

    Eyes(Person person) {
        this.person = person;
    }

    /// One eye; `side` is -1 for the eye at screen left, 1 for the other.
    List<Mark> eye(double cx, double cy, int side, Pose pose) {
        var mood = pose.mood();
        if (pose.eyesOpen() < SHUT_BELOW || mood.laughingEyes()) {
            return List.of(shut(cx, cy, mood.laughingEyes()));
        }
        double ry = (person == Person.WOMAN ? 15.5 : 14) * pose.eyesOpen();
        double gazeX = mood.looksAway() ? -0.9 : pose.gazeX();
        double gazeY = mood.looksAway() ? -0.8 : pose.gazeY();
        var white = white(cx, cy, side, ry);
        return List.of(
                new Mark.Filled(white, new Mark.Plain("#FFFEFB", 1)),
                new Mark.Clipped(white, iris(cx + gazeX * 6, cy - 1 + gazeY * 4, lid(cx, cy, ry))),
                new Mark.Drawn(
                        Outline.at(cx - 21 * side, cy + 4)
                                .curve(
                                        cx - 15 * side,
                                        cy - ry - 1.5,
                                        cx + 8 * side,
                                        cy - ry - 4,
                                        cx + 22 * side,
                                        cy - 5)
                                .open(),
                        LASH,
                        person == Person.WOMAN ? 4.8 : 3.8,
                        1),
                lash(cx, cy, side),
                new Mark.Drawn(
                        Outline.at(cx - 12 * side, cy - ry - 6)
                                .curve(
                                        cx - 2 * side,
                                        cy - ry - 10,
                                        cx + 10 * side,
                                        cy - ry - 9,
                                        cx + 18 * side,
                                        cy - ry - 4)
                                .open(),
                        "#C79C86",
                        2.2,
                        1));
    }

    Mark brow(double cx, double cy, int side, Mood mood) {
        double y = cy - mood.browLift();
        double tilt = mood.browTilt();
        var shape =
                Outline.at(cx - 21 * side, y + 3 - tilt * 6)
                        .curve(
                                cx - 10 * side,
                                y - 5 - tilt * 2,
                                cx + 8 * side,
                                y - 7 + tilt,
                                cx + 22 * side,
                                y + 2 + tilt * 3)
                        .curve(
                                cx + 8 * side,
                                y - 2 + tilt,
                                cx - 8 * side,
                                y + 1 - tilt * 2,
                                cx - 20 * side,
                                y + 8 - tilt * 6)
                        .close();
        return switch (person) {
            case WOMAN -> new Mark.Filled(shape, new Mark.Plain("#3A2A26", 1));
            case MAN -> new Mark.Drawn(shape, "#2A2526", 4.6, 1);
            case ELDER -> new Mark.Filled(shape, new Mark.Plain("#8A827E", 1));
        };
    }

    /// The lashes at the outer end; men's are short.
    private Mark lash(double cx, double cy, int side) {
        boolean far = person == Person.WOMAN;
        return new Mark.Drawn(
                Outline.at(cx + 18 * side, cy - 5)
                        .line(cx + (far ? 25 : 21) * side, cy - (far ? 9 : 6))
                        .open(),
                LASH,
                far ? 3.6 : 3,
                1);
    }

    private static Mark shut(double cx, double cy, boolean laughing) {
        double middle = laughing ? cy - 9 : cy + 9;
        return new Mark.Drawn(
                Outline.at(cx - 19, cy + 2)
                        .curve(cx - 10, middle, cx + 10, middle, cx + 19, cy + 2)
                        .open(),
                LASH,
                5,
                1);
    }

    private static Outline white(double cx, double cy, int side, double ry) {
        return Outline.at(cx - 20 * side, cy + 3)
                .curve(
                        cx - 14 * side,
                        cy - ry - 1,
                        cx + 8 * side,
                        cy - ry - 3,
                        cx + 20 * side,
                        cy - 3)
                .curve(
                        cx + 17 * side,
                        cy + ry * 0.72,
                        cx - 10 * side,
                        cy + ry * 0.80,
                        cx - 20 * side,
                        cy + 3)
                .close();
    }

    private static Mark lid(double cx, double cy, double ry) {
        var shape =
                Outline.at(cx - 24, cy - ry - 6)
                        .line(cx + 24, cy - ry - 6)
                        .line(cx + 24, cy - ry * 0.42)
                        .curve(
                                cx + 6,
                                cy - ry * 0.86,
                                cx - 8,
                                cy - ry * 0.80,
                                cx - 24,
                                cy - ry * 0.16)
                        .close();
        return new Mark.Filled(shape, new Mark.Plain("#E8C9B5", 0.45));
    }

    private static List<Mark> iris(double x, double y, Mark lid) {
        return List.of(
                disc(x, y, 12.6, "#4A2F25", 1),
                disc(x, y + 1, 9.6, "#6B4533", 1),
                disc(x, y, 6.4, "#1B1210", 1),
                disc(x + 4.2, y - 4.6, 3.4, "#FFFFFF", 1),
                disc(x - 3.6, y + 4.6, 1.7, "#FFFFFF", 0.8),
                lid);
    }

    private static Mark disc(double x, double y, double r, String colour, double cover) {
        return new Mark.Filled(Outline.ellipse(x, y, r, r), new Mark.Plain(colour, cover));
    }
}
