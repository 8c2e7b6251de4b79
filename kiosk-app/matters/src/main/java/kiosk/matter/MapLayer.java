package kiosk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What lies under the records of a map ([Page.Plot]): roads, water, houses and their names, in
/// degrees. Read from a GeoJSON file of the pack when the pack is loaded.
///
/// @param features in the file's order, at least one
public record MapLayer(List<Feature> features) {

    /// More points than this no map of one village needs.
    public static final int POINTS_MAX = 5_000;

    /// More corners than this no record's outline needs.
    public static final int OUTLINE_POINTS_MAX = 400;

    private static final double LONGITUDE_MAX = 180;
    private static final double LATITUDE_MAX = 90;
    private static final int CORNERS_MIN = 3;
    private static final int OUTLINE_TEXT_MAX = 20_000;
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

    public MapLayer {
        features = List.copyOf(features);
    }

    /// How a feature is drawn.
    public enum Shape {
        /// Filled.
        POLYGON,
        /// Along its points.
        LINE,
        /// A mark with a name.
        POINT
    }

    /// What a feature is, in the order it is drawn.
    public enum Kind {
        VILLAGE,
        FIELD,
        WOOD,
        WATER,
        ROAD,
        BUILDING
    }

    /// A place: longitude and latitude in degrees.
    public record Spot(double x, double y) {

        /// Whether it lies on the earth.
        public boolean sound() {
            return Math.abs(x) <= LONGITUDE_MAX && Math.abs(y) <= LATITUDE_MAX;
        }
    }

    /// One thing of the layer.
    ///
    /// @param name empty where it has none
    /// @param points corners, the first not repeated at the end; one for a point
    public record Feature(Shape shape, Kind kind, Texts name, List<Spot> points) {
        public Feature {
            points = List.copyOf(points);
        }
    }

    /// A record's outline, `x,y x,y x,y`. Empty where it is broken: the record is then only in the
    /// list, never lost.
    public static Optional<List<Spot>> outline(String shape) {
        if (shape.length() > OUTLINE_TEXT_MAX) {
            return Optional.empty();
        }
        List<Spot> spots = new ArrayList<>();
        for (String pair : GAP.split(shape.strip())) {
            int comma = pair.indexOf(',');
            Optional<Spot> spot = comma < 0 ? Optional.empty() : spot(pair, comma);
            if (spot.isEmpty()) {
                return Optional.empty();
            }
            spots.add(spot.get());
        }
        if (spots.size() > 1 && spots.getFirst().equals(spots.getLast())) {
            spots.removeLast();
        }
        boolean area =
                spots.size() <= OUTLINE_POINTS_MAX
                        && spots.stream().distinct().count() >= CORNERS_MIN
                        && enclosed(spots) > 0;
        return area ? Optional.of(List.copyOf(spots)) : Optional.empty();
    }

    private static Optional<Spot> spot(String pair, int comma) {
        String x = pair.substring(0, comma);
        String y = pair.substring(comma + 1);
        if (!NUMBER.matcher(x).matches() || !NUMBER.matcher(y).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Spot(Double.parseDouble(x), Double.parseDouble(y)))
                .filter(Spot::sound);
    }

    /// Area within these corners, in square degrees.
    private static double enclosed(List<Spot> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Spot a = corners.get(i);
            Spot b = corners.get((i + 1) % corners.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }
}
