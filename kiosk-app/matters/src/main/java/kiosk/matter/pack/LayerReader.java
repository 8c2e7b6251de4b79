package kiosk.matter.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.matter.MapLayer;
import kiosk.matter.MapLayer.Feature;
import kiosk.matter.MapLayer.Kind;
import kiosk.matter.MapLayer.Shape;
import kiosk.matter.MapLayer.Spot;
import kiosk.matter.PackException;
import kiosk.matter.Texts;

/// Reads the map layer of a pack: GeoJSON (RFC 7946) of a few kinds, strictly. Every mistake names
/// the file and the feature.
final class LayerReader {

    private static final int BYTES_MAX = 1 << 20;
    private static final int NAME_MAX = 30;
    private static final Set<String> PROPERTIES = Set.of("kind", "name");
    private static final int LINE_MIN = 2;
    private static final int RING_MIN = 4;

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String file;
    private int points;

    private LayerReader(String file) {
        this.file = file;
    }

    /// @throws PackException broken, too large, of an unknown kind, or not on the earth
    static MapLayer read(String file, byte[] bytes) throws PackException {
        return new LayerReader(file).layer(bytes);
    }

    private MapLayer layer(byte[] bytes) throws PackException {
        if (bytes.length > BYTES_MAX) {
            throw refuse("larger than " + BYTES_MAX + " bytes");
        }
        JsonNode root = tree(bytes);
        if (!root.path("type").asText().equals("FeatureCollection")) {
            throw refuse("a GeoJSON FeatureCollection expected");
        }
        JsonNode list = root.path("features");
        if (!list.isArray() || list.isEmpty()) {
            throw refuse("at least one feature expected in 'features'");
        }
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            features.add(feature("features[" + i + "]", list.get(i)));
        }
        return new MapLayer(features);
    }

    private JsonNode tree(byte[] bytes) throws PackException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new PackException(file, line, column, "broken JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw refuse("cannot be read");
        }
    }

    private Feature feature(String at, JsonNode node) throws PackException {
        if (!node.path("type").asText().equals("Feature")) {
            throw refuse(at + ": type 'Feature' expected");
        }
        JsonNode geometry = node.path("geometry");
        String type = geometry.path("type").asText();
        JsonNode coordinates = geometry.path("coordinates");
        JsonNode properties = node.path("properties");
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!PROPERTIES.contains(property.getKey())) {
                throw refuse(
                        at
                                + ": property '"
                                + property.getKey()
                                + "' is unknown; known: kind, name");
            }
        }
        Texts name = name(at, properties.path("name"));
        Kind kind = kind(at, properties.path("kind"));
        return switch (type) {
            case "Polygon" -> new Feature(Shape.POLYGON, kind, name, ring(at, coordinates));
            case "LineString" ->
                    new Feature(Shape.LINE, kind, name, spots(at, coordinates, LINE_MIN));
            case "Point" -> new Feature(Shape.POINT, kind, name, List.of(spot(at, coordinates)));
            default ->
                    throw refuse(
                            at
                                    + ": geometry '"
                                    + type
                                    + "' is unknown; known: Polygon, LineString, Point");
        };
    }

    private Kind kind(String at, JsonNode word) throws PackException {
        return Stream.of(Kind.values())
                .filter(kind -> word(kind).equals(word.asText()))
                .findFirst()
                .orElseThrow(() ->
                        refuse(
                                at
                                        + ": kind '"
                                        + word.asText()
                                        + "' is unknown; known: "
                                        + Stream.of(Kind.values())
                                                .map(LayerReader::word)
                                                .collect(Collectors.joining(", "))));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Texts name(String at, JsonNode name) throws PackException {
        if (name.isMissingNode()) {
            return Texts.same("");
        }
        Map<String, String> words = new TreeMap<>();
        for (String language : List.of("zh-Hans", "en")) {
            String word = name.path(language).asText();
            if (word.isBlank() || word.length() > NAME_MAX) {
                throw refuse(
                        at
                                + ": a name is {\"zh-Hans\": …, \"en\": …} of up to "
                                + NAME_MAX
                                + " characters each");
            }
            words.put(language, word);
        }
        return new Texts(words);
    }

    /// The outer ring; holes are not known.
    private List<Spot> ring(String at, JsonNode rings) throws PackException {
        if (!rings.isArray() || rings.size() != 1) {
            throw refuse(at + ": a polygon has exactly one ring here, without holes");
        }
        List<Spot> ring = spots(at, rings.get(0), RING_MIN);
        if (!ring.getFirst().equals(ring.getLast())) {
            throw refuse(at + ": a ring ends where it begins");
        }
        return ring.subList(0, ring.size() - 1);
    }

    private List<Spot> spots(String at, JsonNode list, int least) throws PackException {
        if (!list.isArray() || list.size() < least) {
            throw refuse(at + ": at least " + least + " points expected");
        }
        List<Spot> spots = new ArrayList<>();
        for (JsonNode point : list) {
            spots.add(spot(at, point));
        }
        return spots;
    }

    private Spot spot(String at, JsonNode point) throws PackException {
        boolean numbers =
                point.isArray()
                        && point.size() == 2
                        && point.get(0).isNumber()
                        && point.get(1).isNumber();
        if (!numbers) {
            throw refuse(at + ": a point is [longitude, latitude]");
        }
        Spot spot = new Spot(point.get(0).asDouble(), point.get(1).asDouble());
        if (!spot.sound()) {
            throw refuse(
                    at + ": longitude -180 to 180 and latitude -90 to 90 expected, not " + point);
        }
        points++;
        if (points > MapLayer.POINTS_MAX) {
            throw refuse("more than " + MapLayer.POINTS_MAX + " points");
        }
        return spot;
    }

    private PackException refuse(String problem) {
        return new PackException(file, 0, 0, problem);
    }
}
