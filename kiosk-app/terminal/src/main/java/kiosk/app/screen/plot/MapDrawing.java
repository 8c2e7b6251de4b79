package kiosk.app.screen.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import kiosk.app.ui.Setting;
import kiosk.matter.MapLayer;

/// One drawing of the map as the camera sees it: the ground, the outlines with their numbers, then
/// names where there is room, and how long a hundred metres are.
final class MapDrawing {

    private static final double BADGE = 21;
    private static final double ELDER_BADGE = 28;
    private static final double[] HEARTS = {0.5, 0.3, 0.7, 0.2, 0.8};
    private static final double SMALL = 50;
    private static final double RULER_MAX = 200;
    private static final int[] RULERS = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    private final Setting setting;
    private final PlotViewModel model;
    private final Camera camera;
    private final Group on;
    private final List<Bounds> written = new ArrayList<>();

    /// @param on stands in the window already: words are measured as they will be seen
    MapDrawing(Setting setting, PlotViewModel model, Group on) {
        this.setting = setting;
        this.model = model;
        this.on = on;
        camera = model.camera().get();
    }

    void draw() {
        on.getChildren().clear();
        Box seen = camera.seen();
        var land =
                model.ground().land().stream()
                        .filter(one -> Box.of(one.points()).meets(seen))
                        .toList();
        land.forEach(this::lay);
        var parcels =
                model.ground().parcels().stream()
                        .filter(parcel -> parcel.box().meets(seen))
                        .sorted(Comparator.comparingDouble(Parcel::area).reversed())
                        .toList();
        parcels.forEach(this::outline);
        ruler();
        legend();
        parcels.reversed().forEach(this::number);
        land.reversed().forEach(this::name);
    }

    private boolean chosen(Parcel parcel) {
        return model.chosen().get() == parcel.row();
    }

    // ---- ground

    private void lay(Ground.Land land) {
        String kind = land.feature().kind().name().toLowerCase(Locale.ROOT);
        double[] corners = corners(land.points());
        switch (land.feature().shape()) {
            case POLYGON -> add(new Polygon(corners), "map-area", "map-" + kind);
            case LINE -> {
                add(new Polyline(corners), "map-line", "map-" + kind + "-edge");
                add(new Polyline(corners), "map-line", "map-" + kind + "-line");
            }
            case POINT -> {
                var mark = new Circle(corners[0], corners[1], 7);
                add(mark, "map-mark");
                written.add(mark.getBoundsInParent());
            }
        }
    }

    private double[] corners(List<Point> points) {
        double[] flat = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = camera.x(points.get(i));
            flat[2 * i + 1] = camera.y(points.get(i));
        }
        return flat;
    }

    private void add(Shape shape, String... styles) {
        shape.getStyleClass().addAll(styles);
        on.getChildren().add(shape);
    }

    // ---- records

    private String state(Parcel parcel) {
        if (chosen(parcel)) {
            return "chosen";
        }
        return model.closed(parcel.row()) ? "closed" : "open";
    }

    private void outline(Parcel parcel) {
        var shape = new Polygon(corners(parcel.corners()));
        shape.setId("parcel-" + parcel.row());
        boolean small = parcel.narrow() * camera.scale() < SMALL;
        add(shape, "parcel", "parcel-" + state(parcel), small ? "parcel-small" : "parcel-large");
    }

    private void number(Parcel parcel) {
        double radius = setting.elder() ? ELDER_BADGE : BADGE;
        if (parcel.narrow() * camera.scale() < 1.7 * radius && !chosen(parcel)) {
            return;
        }
        Optional<Point> free =
                Arrays.stream(HEARTS)
                        .mapToObj(parcel::heart)
                        .filter(heart -> model.ground().at(heart).equals(Optional.of(parcel)))
                        .filter(heart -> !taken(badge(heart, radius)))
                        .findFirst();
        if (free.isEmpty() && !chosen(parcel)) {
            return;
        }
        Point heart = free.orElse(parcel.heart());
        double x = camera.x(heart);
        double y = camera.y(heart);
        written.add(badge(heart, radius));
        add(new Circle(x, y, radius), "parcel-badge", "parcel-badge-" + state(parcel));
        middle(
                text(
                        String.valueOf(parcel.row() + 1),
                        "parcel-number",
                        "parcel-number-" + state(parcel)),
                x,
                y);
    }

    private Bounds badge(Point heart, double radius) {
        return new BoundingBox(
                camera.x(heart) - radius, camera.y(heart) - radius, 2 * radius, 2 * radius);
    }

    // ---- words

    private void name(Ground.Land land) {
        String words = setting.of(land.feature().name());
        if (words.isEmpty()) {
            return;
        }
        String kind = "map-name-" + land.feature().kind().name().toLowerCase(Locale.ROOT);
        var halo = text(words, "map-halo", kind + "-halo");
        var text = text(words, "map-name", kind);
        double lift =
                land.feature().shape() == MapLayer.Shape.POINT
                        ? 12 + text.getLayoutBounds().getHeight() / 2
                        : 0;
        for (Point place : places(land)) {
            double x = camera.x(place);
            double y = camera.y(place) + lift;
            middle(text, x, y);
            var bounds = text.getBoundsInParent();
            if (inside(bounds) && !taken(bounds)) {
                middle(halo, x, y);
                written.add(bounds);
                return;
            }
        }
        on.getChildren().removeAll(halo, text);
    }

    /// Where its name may stand, the best place first.
    private List<Point> places(Ground.Land land) {
        return switch (land.feature().shape()) {
            case POINT -> land.points();
            case POLYGON -> within(land);
            case LINE -> along(land.points());
        };
    }

    /// Its heart, or the heart of what is seen of it.
    private List<Point> within(Ground.Land land) {
        var area = Parcel.of(0, land.points());
        Box seen = camera.seen();
        Box part =
                new Box(
                        Math.max(area.box().left(), seen.left()),
                        Math.max(area.box().top(), seen.top()),
                        Math.min(area.box().right(), seen.right()),
                        Math.min(area.box().bottom(), seen.bottom()));
        var places = new ArrayList<Point>(List.of(area.heart()));
        Optional.of(part.middle()).filter(area::holds).ifPresent(places::add);
        return places;
    }

    private static List<Point> along(List<Point> points) {
        var places = new ArrayList<Point>();
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += away(points.get(i - 1), points.get(i));
        }
        for (double share : new double[] {0.5, 0.3, 0.7, 0.15, 0.85, 0.4, 0.6, 0.2, 0.8}) {
            places.add(at(points, length * share));
        }
        return places;
    }

    private static Point at(List<Point> points, double length) {
        double left = length;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double own = away(from, to);
            if (own > 0 && left <= own) {
                double share = left / own;
                return new Point(
                        from.x() + share * (to.x() - from.x()),
                        from.y() + share * (to.y() - from.y()));
            }
            left -= own;
        }
        return points.getLast();
    }

    private static double away(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private Text text(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().add("map-words");
        text.getStyleClass().addAll(styles);
        on.getChildren().add(text);
        text.applyCss();
        return text;
    }

    private static void middle(Text text, double x, double y) {
        var own = text.getLayoutBounds();
        text.setX(x - own.getWidth() / 2);
        text.setY(y - own.getHeight() / 2 + text.getBaselineOffset());
    }

    private boolean inside(Bounds bounds) {
        return bounds.getMinX() >= 10
                && bounds.getMinY() >= 6
                && bounds.getMaxX() <= camera.width() - 10
                && bounds.getMaxY() <= camera.height() - 6;
    }

    private boolean taken(Bounds bounds) {
        return written.stream().anyMatch(other -> other.intersects(bounds));
    }

    // ---- how long a hundred metres are, and what the hatching means

    private void ruler() {
        int metres = RULERS[0];
        for (int one : RULERS) {
            metres = one * camera.scale() <= RULER_MAX ? one : metres;
        }
        String said =
                metres >= 1000
                        ? setting.get("plot.km", metres / 1000)
                        : setting.get("plot.metres", metres);
        double length = metres * camera.scale();
        var words = text(said, "map-name");
        double wide = Math.max(length, words.getLayoutBounds().getWidth()) + 36;
        double high = words.getLayoutBounds().getHeight() + 22;
        ground(
                new BoundingBox(
                        camera.width() - wide - 10, camera.height() - high - 10, wide, high));
        double middle = camera.width() - 10 - wide / 2;
        double y = camera.height() - 22;
        add(new Line(middle - length / 2, y, middle + length / 2, y), "map-ruler");
        add(new Line(middle - length / 2, y - 8, middle - length / 2, y), "map-ruler");
        add(new Line(middle + length / 2, y - 8, middle + length / 2, y), "map-ruler");
        middle(words, middle, y - 6 - words.getLayoutBounds().getHeight() / 2);
        words.toFront();
    }

    private void legend() {
        if (model.closedCount() == 0) {
            return;
        }
        var words = text(setting.get("plot.closed"), "map-name");
        double wide = words.getLayoutBounds().getWidth() + 78;
        double high = words.getLayoutBounds().getHeight() + 14;
        double top = camera.height() - high - 10;
        ground(new BoundingBox(10, top, wide, high));
        add(new Rectangle(24, top + high / 2 - 13, 32, 26), "parcel", "parcel-closed");
        middle(words, 68 + words.getLayoutBounds().getWidth() / 2, top + high / 2);
        words.toFront();
    }

    private void ground(Bounds place) {
        var ground =
                new Rectangle(
                        place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        ground.setArcWidth(24);
        ground.setArcHeight(24);
        add(ground, "map-ruler-ground");
        written.add(place);
    }
}
