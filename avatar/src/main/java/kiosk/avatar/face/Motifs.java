package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// What is drawn in a door 500 wide, behind who serves. Marks hang from the top or stand on the
/// lower edge, so that every height is filled.
final class Motifs {

    private static final String GOLD = "#E8B54A";

    private Motifs() {}

    static List<Mark> of(Backdrop.Motif motif, double height) {
        return switch (motif) {
            case PLAIN -> List.of();
            case LANTERNS -> lanterns(height);
            case FIELDS -> fields(height);
            case RAIN -> rain(height);
            case BLOSSOM -> blossom();
            case CITY -> city(height);
        };
    }

    private static List<Mark> lanterns(double height) {
        var all = new ArrayList<Mark>();
        double[][] lights = {
            {150, 150, 10}, {352, 168, 8}, {250, 92, 7}, {68, 330, 9}, {434, 350, 8}
        };
        for (var at : lights) {
            all.add(fill(Outline.ellipse(at[0], at[1], at[2], at[2]), GOLD, 0.28));
        }
        for (int side = -1; side <= 1; side += 2) {
            cloud(all, 250 + side * 150, Math.min(height - 330, 420), side);
            lantern(all, 250 + side * 158, Math.min(226, height * 0.34));
        }
        return all;
    }

    private static void lantern(List<Mark> all, double x, double y) {
        all.add(stroke(Outline.at(x, 0).line(x, y - 36).open(), "#B98A2E", 3));
        all.add(
                new Mark.Filled(
                        Outline.ellipse(x, y, 43, 35), new Mark.Vertical("#DB4331", "#A81F18")));
        all.add(new Mark.Drawn(Outline.ellipse(x, y, 28, 35), GOLD, 2, 0.55));
        all.add(new Mark.Drawn(Outline.ellipse(x, y, 11, 35), GOLD, 2, 0.55));
        all.add(fill(box(x - 19, y - 42, 38, 10), GOLD, 1));
        all.add(fill(box(x - 19, y + 32, 38, 10), GOLD, 1));
        for (int i = -2; i <= 2; i++) {
            all.add(
                    stroke(
                            Outline.at(x + i * 5, y + 42).line(x + i * 4, y + 78).open(),
                            "#C9432F",
                            2.6));
        }
    }

    private static void cloud(List<Mark> all, double x, double y, int side) {
        var line =
                Outline.at(x - side * 60, y + 16)
                        .curve(x - side * 30, y + 18, x - side * 34, y - 14, x - side * 8, y - 12)
                        .curve(x + side * 18, y - 10, x + side * 14, y + 18, x - side * 2, y + 12)
                        .open();
        all.add(new Mark.Drawn(line, GOLD, 4, 0.6));
        all.add(
                new Mark.Drawn(
                        Outline.at(x - side * 40, y + 16).line(x + side * 64, y + 16).open(),
                        GOLD,
                        4,
                        0.6));
    }

    private static List<Mark> fields(double height) {
        double b = height;
        var all = new ArrayList<Mark>();
        all.add(fill(Outline.ellipse(374, Math.min(190, b * 0.3), 44, 44), "#F4D680", 0.9));
        all.add(hill(b - 420, b - 480, b - 400, "#C3DABD", b));
        all.add(hill(b - 360, b - 340, b - 430, "#A6CA9D", b));
        house(all, 96, b - 330);
        house(all, 52, b - 312);
        all.add(hill(b - 300, b - 322, b - 292, "#D9CB78", b));
        for (int i = 0; i < 9; i++) {
            double y = b - 286 + i * 32;
            all.add(
                    new Mark.Drawn(
                            Outline.at(0, y + 4).curve(170, y - 16, 330, y - 12, 500, y + 8).open(),
                            "#B59F45",
                            3,
                            0.6));
        }
        for (double x : new double[] {52, 74, 96, 404, 426, 448}) {
            wheat(all, x, b - 196 - Math.abs(250 - x) * 0.22);
        }
        return all;
    }

    private static Mark hill(double left, double middle, double right, String colour, double b) {
        return fill(
                Outline.at(0, left)
                        .curve(120, middle - 20, 220, middle, 290, middle + 24)
                        .curve(360, middle + 44, 430, right, 500, right)
                        .line(500, b)
                        .line(0, b)
                        .close(),
                colour,
                1);
    }

    private static void house(List<Mark> all, double x, double y) {
        all.add(fill(box(x, y - 38, 56, 40), "#FBFAF5", 1));
        all.add(
                fill(
                        Outline.at(x - 9, y - 36)
                                .line(x + 10, y - 58)
                                .line(x + 46, y - 58)
                                .line(x + 65, y - 36)
                                .close(),
                        "#4C5A60",
                        1));
        all.add(fill(box(x + 22, y - 22, 13, 24), "#8B6B4A", 1));
    }

    private static void wheat(List<Mark> all, double x, double y) {
        all.add(
                stroke(
                        Outline.at(x, y).curve(x + 4, y + 60, x, y + 120, x + 2, y + 220).open(),
                        "#A98F35",
                        3));
        for (int i = 0; i < 5; i++) {
            all.add(fill(Outline.ellipse(x - 6, y + i * 14, 5, 9), "#D6B23F", 1));
            all.add(fill(Outline.ellipse(x + 7, y + 5 + i * 14, 5, 9), "#C9A437", 1));
        }
        all.add(fill(Outline.ellipse(x, y - 10, 5, 10), "#D6B23F", 1));
    }

    private static List<Mark> rain(double height) {
        var all = new ArrayList<Mark>();
        for (double[] at : new double[][] {{150, 96, 74}, {250, 76, 92}, {352, 100, 76}}) {
            all.add(fill(Outline.ellipse(at[0], at[1], at[2], 46), "#8FA0AA", 0.55));
        }
        for (int i = 0; i < 44; i++) {
            double x = (i * 83) % 500;
            double y = 150 + (i * 137) % Math.max(200, height - 200);
            all.add(
                    new Mark.Drawn(
                            Outline.at(x, y).line(x - 12, y + 40).open(), "#6F828E", 3, 0.42));
        }
        return all;
    }

    private static List<Mark> blossom() {
        var all = new ArrayList<Mark>();
        all.add(stroke(Outline.at(0, 150).curve(90, 150, 130, 210, 210, 176).open(), "#7A5A48", 9));
        all.add(
                stroke(
                        Outline.at(96, 168).curve(120, 130, 150, 120, 196, 112).open(),
                        "#7A5A48",
                        6));
        all.add(
                stroke(
                        Outline.at(500, 214).curve(440, 214, 420, 250, 388, 292).open(),
                        "#7A5A48",
                        8));
        double[][] flowers = {
            {76, 152, 1},
            {134, 186, 1.2},
            {190, 182, 0.9},
            {150, 124, 0.9},
            {196, 110, 1.1},
            {446, 218, 1.1},
            {408, 262, 1},
            {388, 296, 0.8}
        };
        for (var at : flowers) {
            flower(all, at[0], at[1], 12 * at[2]);
        }
        return all;
    }

    private static void flower(List<Mark> all, double x, double y, double r) {
        for (int i = 0; i < 5; i++) {
            double turn = Math.PI * (0.4 * i - 0.5);
            all.add(
                    fill(
                            Outline.ellipse(
                                    x + r * Math.cos(turn),
                                    y + r * Math.sin(turn),
                                    r * 0.8,
                                    r * 0.8),
                            "#F3AFBE",
                            1));
        }
        all.add(fill(Outline.ellipse(x, y, r * 0.4, r * 0.4), "#C9566F", 1));
    }

    private static List<Mark> city(double height) {
        var all = new ArrayList<Mark>();
        double[][] far = {
            {30, 300, 60},
            {96, 360, 52},
            {154, 290, 60},
            {300, 340, 56},
            {362, 420, 50},
            {418, 320, 64}
        };
        for (var house : far) {
            all.add(
                    fill(
                            box(house[0], height - house[1] - 90, house[2], house[1] + 90),
                            "#BFD3D6",
                            0.75));
        }
        double[][] near = {{20, 250, 70}, {98, 300, 62}, {352, 310, 60}, {420, 260, 72}};
        for (var house : near) {
            double top = height - house[1] - 40;
            all.add(fill(box(house[0], top, house[2], house[1] + 40), "#A3BFC3", 0.85));
            for (double y = top + 20; y < height - 150; y += 34) {
                for (double x = house[0] + 12; x < house[0] + house[2] - 14; x += 22) {
                    all.add(fill(box(x, y, 11, 15), "#E9F1EF", 0.8));
                }
            }
        }
        return all;
    }

    private static Outline box(double x, double y, double width, double height) {
        return Outline.at(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x, y + height)
                .close();
    }

    private static Mark fill(Outline outline, String colour, double cover) {
        return new Mark.Filled(outline, new Mark.Plain(colour, cover));
    }

    private static Mark stroke(Outline outline, String colour, double width) {
        return new Mark.Drawn(outline, colour, width, 1);
    }
}
