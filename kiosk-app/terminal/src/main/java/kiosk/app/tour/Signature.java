package kiosk.app.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// A name as a finger writes it.
final class Signature {

    private Signature() {}

    /// The strokes of it on this pad.
    static List<List<Point2D>> on(Bounds pad) {
        double[][][] drawn = {
            {{.12, .30}, {.34, .28}},
            {{.23, .14}, {.24, .80}, {.18, .74}},
            {{.12, .58}, {.34, .50}},
            {{.42, .22}, {.60, .20}},
            {{.44, .46}, {.58, .45}},
            {{.38, .76}, {.64, .74}},
            {{.70, .30}, {.76, .60}, {.84, .34}, {.88, .66}},
        };
        var strokes = new ArrayList<List<Point2D>>();
        for (double[][] line : drawn) {
            var points = new ArrayList<Point2D>();
            for (int i = 1; i < line.length; i++) {
                for (int part = 0; part <= 8; part++) {
                    double share = part / 8.0;
                    double x = line[i - 1][0] + (line[i][0] - line[i - 1][0]) * share;
                    double y = line[i - 1][1] + (line[i][1] - line[i - 1][1]) * share;
                    points.add(
                            new Point2D(
                                    pad.getMinX() + x * pad.getWidth(),
                                    pad.getMinY() + y * pad.getHeight()));
                }
            }
            strokes.add(points);
        }
        return strokes;
    }
}
