package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import kiosk.matter.MapLayer;
import kiosk.matter.MapLayer.Kind;
import kiosk.matter.MapLayer.Shape;
import kiosk.matter.MapLayer.Spot;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies under a map: one mistake at a time in the layer's file refuses the pack with file and
/// sentence; a record's own outline that is broken loses nobody anything.
class MapLayerTest {

    private static final Path VILLAGE = Path.of("src/test/resources/fixtures/packs/village");
    private static final String FILE = "layers/village.json";

    @TempDir Path dir;

    private PackException refused(String text) throws Exception {
        Packs.copy(VILLAGE, dir);
        Files.writeString(dir.resolve(FILE), text);
        PackException refused =
                catchThrowableOfType(
                        PackException.class,
                        () -> PackReader.read(PackFiles.read(dir), new Pack.Signer("test", true)));
        assertThat(refused.file()).isEqualTo(FILE);
        return refused;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FeatureCollection | Collection | a GeoJSON FeatureCollection expected",
                "\"features\": [ | \"feature\": [ | at least one feature expected in 'features'",
                "\"Feature\", \"properties\": {\"kind\": \"road\" | \"Fature\", \"properties\": {\"kind\": \"road\" | features[1]: type 'Feature' expected",
                "\"kind\": \"road\" | \"kind\": \"rail\" | features[1]: kind 'rail' is unknown; known: village, field, wood, water, road, building",
                "\"kind\": \"road\" | \"kin\": \"road\" | features[1]: property 'kin' is unknown; known: kind, name",
                "{\"zh-Hans\": \"北河\", \"en\": \"North Stream\"} | \"北河\" | features[0]: a name is",
                ", \"en\": \"North Stream\" | `` | features[0]: a name is",
                "北河 | 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一 | up to 30 characters",
                "LineString | MultiLineString | features[1]: geometry 'MultiLineString' is unknown; known: Polygon, LineString, Point",
                "[[0, 5], [10, 5]] | [[0, 5]] | features[1]: at least 2 points expected",
                "[0, 10], [0, 9]]]} | [0, 10]]]} | features[0]: a ring ends where it begins",
                "[0, 10], [0, 9]]]} | [0, 10], [0, 9]], []]} | features[0]: a polygon has exactly one ring here",
                "[[[0, 9], [10, 9], [10, 10], [0, 10], [0, 9]]] | {\"a\": 1} | features[0]: a polygon has exactly one ring here",
                "[5, 6] | [5] | features[2]: a point is [longitude, latitude]",
                "[5, 6] | [5, \"6\"] | features[2]: a point is [longitude, latitude]",
                "[5, 6] | [5, 6, 7] | features[2]: a point is [longitude, latitude]",
                "[5, 6] | [181, 6] | features[2]: longitude -180 to 180 and latitude -90 to 90 expected, not [181,6]",
                "[5, 6] | [5, 1e999] | features[2]: longitude -180 to 180",
                "[5, 6] | [5, NaN] | broken JSON",
                "]} | ]} ] | broken JSON"
            })
    void eachMistakeIsRefusedWithFileAndSentence(String what, String by, String message)
            throws Exception {
        String text = Files.readString(VILLAGE.resolve(FILE));
        assertThat(text).contains(what);
        assertThat(refused(text.replace(what, by == null ? "" : by))).hasMessageContaining(message);
    }

    @Test
    void moreThanAMapHoldsIsRefused() throws Exception {
        String many = "[0, 5], ".repeat(MapLayer.POINTS_MAX);
        String text = Files.readString(VILLAGE.resolve(FILE));
        assertThat(refused(text.replace("[0, 5], [10, 5]", many + "[10, 5]")))
                .hasMessageContaining("more than 5000 points");
        assertThatThrownBy(() -> LayerReader.read(FILE, new byte[(1 << 20) + 1]))
                .hasMessageContaining("larger than");
    }

    @Test
    void featuresComeWithKindNameAndPoints() throws Exception {
        MapLayer layer = LayerReader.read(FILE, Files.readAllBytes(VILLAGE.resolve(FILE)));
        MapLayer.Feature stream = layer.features().getFirst();
        assertThat(stream.shape()).isEqualTo(Shape.POLYGON);
        assertThat(stream.kind()).isEqualTo(Kind.WATER);
        assertThat(stream.name().in("en")).isEqualTo("North Stream");
        assertThat(stream.points()).hasSize(4).startsWith(new Spot(0, 9));
        assertThat(layer.features().get(2).shape()).isEqualTo(Shape.POINT);
    }

    @Test
    void anOutlineIsReadWithOrWithoutItsEnd() {
        var corners = MapLayer.outline(" 120.5,31.9  120.6,31.9 120.6,32 ").orElseThrow();
        assertThat(corners).hasSize(3).startsWith(new Spot(120.5, 31.9));
        assertThat(MapLayer.outline("120.5,31.9 120.6,31.9 120.6,32 120.5,31.9")).contains(corners);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0,0",
                "0,0 1,1",
                "0,0 1,1 2,2",
                "0,0 0,0 0,0 1,1",
                "0,0 1,0 1",
                "0,0 1,0 1,x",
                "0,0 1,0 1,NaN",
                "0,0 1,0 1,1e3",
                "0,0 1,0 1,91",
                "0,0 181,0 1,1",
                "0,0 1,0 1,1,1",
                "POLYGON((0 0, 1 0, 1 1))"
            })
    void aBrokenOutlineIsNone(String shape) {
        assertThat(MapLayer.outline(shape)).isEmpty();
    }

    @Test
    void anOutlineOfTooManyCornersIsNone() {
        assertThat(MapLayer.outline(fan(MapLayer.OUTLINE_POINTS_MAX))).isPresent();
        assertThat(MapLayer.outline(fan(MapLayer.OUTLINE_POINTS_MAX + 1))).isEmpty();
    }

    /// Corners on a curve that turns one way, in exact decimals.
    private static String fan(int corners) {
        var text = new StringBuilder("0,0");
        for (int i = 1; i < corners; i++) {
            int square = i * i;
            text.append(
                    " %d.%03d,%d.%04d"
                            .formatted(i / 1000, i % 1000, square / 10_000, square % 10_000));
        }
        return text.toString();
    }

    @Test
    void anOutlineOfTooMuchTextIsNone() {
        String apart = " ".repeat(100_000);
        assertThat(MapLayer.outline("0,0 1,0 1,1")).isPresent();
        assertThat(MapLayer.outline("0,0" + apart + "1,0" + apart + "1,1")).isEmpty();
    }
}
