package kiosk.app.screen.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kiosk.matter.MapLayer;
import kiosk.matter.Page;

/// The map of a page, flat: its layer and the outlines of its records.
///
/// @param land what lies under the records, in the order it is drawn
/// @param parcels records with a sound outline; the others are only in the list
/// @param whole everything there is
/// @param near the records, with some ground around them
record Ground(List<Land> land, List<Parcel> parcels, Box whole, Box near) {

    private static final double METRES_PER_DEGREE = 111_320;

    /// A layer smaller than this still has some ground around it.
    private static final double LEAST = 60;

    /// All outlines together; records beyond it are only in the list.
    private static final int OUTLINES_MAX = 20_000;

    /// One thing of the layer.
    record Land(MapLayer.Feature feature, List<Point> points) {}

    static Ground of(Page.Plot page) {
        var corners =
                page.layer().features().stream()
                        .flatMap(feature -> feature.points().stream())
                        .toList();
        double south = corners.stream().mapToDouble(MapLayer.Spot::y).min().orElse(0);
        double north = corners.stream().mapToDouble(MapLayer.Spot::y).max().orElse(0);
        double shrink = Math.max(0.01, Math.cos(Math.toRadians((south + north) / 2)));
        var land =
                page.layer().features().stream()
                        .sorted(Comparator.comparing(MapLayer.Feature::kind))
                        .map(feature -> new Land(feature, flat(feature.points(), shrink)))
                        .toList();
        Box layer =
                land.stream()
                        .map(one -> Box.of(one.points()))
                        .reduce(Box::with)
                        .orElseThrow(() -> new IllegalStateException("a layer has features"));
        var parcels = parcels(page, shrink, layer);
        Box whole = parcels.stream().map(Parcel::box).reduce(layer, Box::with);
        Box near =
                parcels.stream()
                        .map(Parcel::box)
                        .reduce(Box::with)
                        .map(box -> box.grown(0.1 * Math.max(box.width(), box.height())))
                        .orElse(whole);
        return new Ground(land, parcels, roomy(whole), near);
    }

    /// Some ground around it, so that even a single point is a map.
    private static Box roomy(Box box) {
        double longer = Math.max(box.width(), box.height());
        return box.grown(longer < LEAST ? LEAST : 0);
    }

    /// Outlines far from the layer are mistakes: they would make everything else a dot.
    private static List<Parcel> parcels(Page.Plot page, double shrink, Box layer) {
        Box around = layer.grown(Math.max(1000, Math.max(layer.width(), layer.height())));
        var parcels = new ArrayList<Parcel>();
        int points = 0;
        for (int row = 0; row < page.rows().size(); row++) {
            Object shape = page.rows().get(row).get(page.shape());
            Optional<List<MapLayer.Spot>> outline =
                    shape instanceof String text ? MapLayer.outline(text) : Optional.empty();
            if (outline.isPresent() && points + outline.get().size() <= OUTLINES_MAX) {
                var parcel = Parcel.of(row, flat(outline.get(), shrink));
                if (around.holds(parcel.box())) {
                    parcels.add(parcel);
                    points += parcel.corners().size();
                }
            }
        }
        return List.copyOf(parcels);
    }

    private static List<Point> flat(List<MapLayer.Spot> spots, double shrink) {
        return spots.stream()
                .map(spot ->
                        new Point(
                                spot.x() * METRES_PER_DEGREE * shrink,
                                -spot.y() * METRES_PER_DEGREE))
                .toList();
    }

    /// The smallest parcel at this place.
    Optional<Parcel> at(Point place) {
        return parcels.stream()
                .filter(parcel -> parcel.holds(place))
                .min(Comparator.comparingDouble(Parcel::area));
    }

    /// The outline of a record, if it is on the map.
    Optional<Parcel> of(int row) {
        return parcels.stream().filter(parcel -> parcel.row() == row).findFirst();
    }

    /// How narrow the narrowest parcel is, in metres.
    double narrowest() {
        return parcels.stream().mapToDouble(Parcel::narrow).min().orElse(near.width());
    }
}
