package kiosk.app.shell;

import static kiosk.app.shell.SamplePages.frame;
import static kiosk.app.shell.SampleScenes.at;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.MapLayer;
import kiosk.matter.MapLayer.Feature;
import kiosk.matter.MapLayer.Kind;
import kiosk.matter.MapLayer.Shape;
import kiosk.matter.MapLayer.Spot;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Maps filled by hand, in metres from a corner of a village that does not exist.
public final class SamplePlots {

    private static final double EAST = 120.6012;
    private static final double SOUTH = 31.8615;
    private static final Texts PARCELS = Texts.of("承包地块确认", "Confirm my parcels");
    private static final Texts NONE = Texts.same("");

    private SamplePlots() {}

    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("plot", at(few(), new Work.None()));
        all.put("plot-chosen", at(few(), new Work.None()));
        all.put("plot-closed", at(few(), new Work.None()));
        all.put("plot-near", at(few(), new Work.None()));
        all.put("plot-many", at(many(), new Work.None()));
        return all;
    }

    /// What is touched on these before they are looked at.
    static final Map<String, List<String>> TAPS =
            Map.of(
                    "plot-chosen", List.of("#option-2"),
                    "plot-closed", List.of("#option-1"),
                    "plot-near", List.of("#map-in", "#map-right", "#option-2"),
                    "plot-many", List.of("#map-whole"));

    /// Five parcels: 2 is confirmed, 4 in dispute; 5 lies inside 3; 6 has no outline.
    public static Page.Plot few() {
        return new Page.Plot(
                head(),
                layer(),
                "shape",
                columns(),
                List.of(
                        row("东大田", 3.62, area(60, 70, 172, 64, 178, 196, 64, 204)),
                        row("机耕路西侧", 2.4, area(64, 218, 180, 210, 184, 330, 66, 338)),
                        row("南河沿长条田", 6.15, area(186, 62, 290, 56, 298, 322, 198, 326)),
                        row(
                                "河湾地",
                                1.9,
                                area(318, 180, 452, 172, 470, 262, 396, 260, 392, 318, 322, 320)),
                        row("田中菜地", 0.31, area(215, 140, 262, 137, 264, 190, 217, 192)),
                        row("老宅基后的自留地", 0.2, "320,70 40")),
                List.of(
                        NONE,
                        Texts.of("这一块今年3月已经确认过", "it was confirmed in March this year"),
                        NONE,
                        Texts.of(
                                "和邻户的界址有争议，请先到村委会调解",
                                "its border is in dispute; the village committee settles that first"),
                        NONE,
                        NONE));
    }

    /// Sixty parcels: at first too small for a finger.
    public static Page.Plot many() {
        var rows = new ArrayList<Map<String, Object>>();
        var closed = new ArrayList<Texts>();
        for (int i = 0; i < 60; i++) {
            double x = 20 + (i % 12) * 46;
            double y = 40 + (i / 12) * 60;
            rows.add(
                    row(
                            "第" + (i + 1) + "块",
                            3.5,
                            area(x, y, x + 42, y - 2, x + 43, y + 54, x + 1, y + 55)));
            closed.add(i % 7 == 3 ? Texts.of("已经确认过", "confirmed before") : NONE);
        }
        return new Page.Plot(head(), layer(), "shape", columns(), rows, closed);
    }

    private static Page.Frame head() {
        return frame(
                "s5",
                PARCELS,
                4,
                Texts.of("确认哪一块地？", "Which parcel do you confirm?"),
                Texts.of("点地图上的地块，也可以在列表里选。", "Touch it on the map, or choose it in the list."));
    }

    private static List<Page.Column> columns() {
        return List.of(
                new Page.Column("name", Texts.of("地块", "Parcel"), Page.Kind.TEXT),
                new Page.Column("area", Texts.of("面积（亩）", "Area (mu)"), Page.Kind.TEXT));
    }

    private static Map<String, Object> row(String name, double mu, String shape) {
        return Map.of("name", name, "area", String.format(Locale.ROOT, "%.2f", mu), "shape", shape);
    }

    /// The layer: a river, roads, a village and its fields.
    public static MapLayer layer() {
        return new MapLayer(
                List.of(
                        land(Kind.FIELD, "", "", 30, 40, 560, 24, 590, 350, 40, 362),
                        land(Kind.VILLAGE, "", "", 628, 424, 860, 432, 852, 604, 650, 596),
                        land(Kind.WOOD, "", "", 640, 30, 860, 40, 850, 130, 660, 140),
                        land(
                                Kind.WATER,
                                "虚构河",
                                "Made-up River",
                                0,
                                416,
                                180,
                                400,
                                380,
                                440,
                                520,
                                520,
                                560,
                                640,
                                500,
                                640,
                                466,
                                545,
                                360,
                                482,
                                180,
                                442,
                                0,
                                466),
                        land(
                                Kind.WATER,
                                "荷花塘",
                                "Lotus Pond",
                                680,
                                190,
                                760,
                                176,
                                820,
                                214,
                                800,
                                276,
                                720,
                                286,
                                672,
                                240),
                        line(Kind.WATER, "", "", 306, 40, 308, 350),
                        line(Kind.ROAD, "机耕路", "Farm track", 0, 384, 300, 374, 600, 390, 900, 402),
                        line(Kind.ROAD, "", "", 600, 390, 606, 200, 618, 0),
                        line(Kind.ROAD, "村道", "Village road", 600, 390, 616, 500, 640, 640),
                        land(Kind.BUILDING, "", "", 660, 450, 710, 452, 708, 484, 660, 482),
                        land(Kind.BUILDING, "", "", 730, 454, 770, 455, 769, 486, 729, 485),
                        land(Kind.BUILDING, "", "", 672, 520, 716, 522, 714, 556, 671, 554),
                        land(Kind.BUILDING, "", "", 742, 524, 800, 526, 798, 566, 741, 564),
                        point(Kind.BUILDING, "村委会", "Village office", 770, 545),
                        point(Kind.VILLAGE, "虚构村", "Made-up Village", 752, 608)));
    }

    private static Feature land(Kind kind, String zh, String en, double... metres) {
        return new Feature(Shape.POLYGON, kind, Texts.of(zh, en), spots(metres));
    }

    private static Feature line(Kind kind, String zh, String en, double... metres) {
        return new Feature(Shape.LINE, kind, Texts.of(zh, en), spots(metres));
    }

    private static Feature point(Kind kind, String zh, String en, double... metres) {
        return new Feature(Shape.POINT, kind, Texts.of(zh, en), spots(metres));
    }

    /// An outline as a department writes it.
    public static String area(double... metres) {
        return spots(metres).stream()
                .map(spot -> String.format(Locale.ROOT, "%.7f,%.7f", spot.x(), spot.y()))
                .collect(Collectors.joining(" "));
    }

    private static List<Spot> spots(double... metres) {
        var spots = new ArrayList<Spot>();
        for (int i = 0; i + 1 < metres.length; i += 2) {
            spots.add(
                    new Spot(
                            EAST + metres[i] / 111_320 / Math.cos(Math.toRadians(SOUTH)),
                            SOUTH + metres[i + 1] / 111_320));
        }
        return spots;
    }
}
