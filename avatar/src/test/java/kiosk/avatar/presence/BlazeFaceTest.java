package kiosk.avatar.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.face.Face;
import kiosk.avatar.face.Outfit;
import kiosk.avatar.face.Person;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The true weights look at drawn people; no photograph is needed.
class BlazeFaceTest {

    private final ModelFolder models = ModelFolder.usual(System.getenv());
    private final List<BlazeFace> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(BlazeFace::close);
    }

    private BlazeFace finder() throws Exception {
        var pack = Lock.ours().pack("blazeface").orElseThrow();
        boolean here = models.load(pack, "face_detection_short_range.tflite").isPresent();
        assumeTrue(here, "the pack blazeface is not here: packaging/models fetch blazeface");
        var finder = BlazeFace.load(models);
        open.add(finder);
        return finder;
    }

    @ParameterizedTest
    @EnumSource
    void everyPersonIsSeenWhereTheyStand(Person person) throws Exception {
        var finder = finder();
        var picture = new DrawnPicture(640, 360);
        picture.draw(new Face(person, Outfit.HOUSE), 380, 40, 0.5);
        assertThat(finder.faces(picture.frame()))
                .singleElement()
                .satisfies(face -> {
                    assertThat(face.x()).isCloseTo((380 + 300 * 0.5) / 640, within(0.03));
                    assertThat(face.y()).isCloseTo((40 + 290 * 0.5) / 360, within(0.08));
                    assertThat(face.size()).isBetween(0.13, 0.25);
                    assertThat(face.turn()).isLessThan(0.3);
                });
    }

    @Test
    void twoPeopleAreTwoFacesTheNearerFirstAndAnEmptyHallIsNone() throws Exception {
        var finder = finder();
        assertThat(finder.faces(new DrawnPicture(640, 360).frame())).isEmpty();
        var picture = new DrawnPicture(640, 360);
        picture.draw(new Face(Person.MAN, Outfit.SOBER), 10, 60, 0.4);
        picture.draw(new Face(Person.WOMAN, Outfit.HOUSE), 320, 20, 0.55);
        var faces = finder.faces(picture.frame());
        assertThat(faces).hasSize(2);
        assertThat(faces.getFirst().x()).isGreaterThan(0.5);
        assertThat(faces.getFirst().size()).isGreaterThan(faces.getLast().size());
        assertThat(finder.faces(new DrawnPicture(360, 640).frame())).as("upright").isEmpty();
    }

    @Test
    void fromPictureFilesToEvents(@TempDir Path folder) throws Exception {
        var finder = finder();
        for (int i = 0; i < 9; i++) {
            var picture = new DrawnPicture(640, 360);
            if (i >= 1 && i < 8) {
                picture.draw(new Face(Outfit.HOUSE), 160, 20, 0.6);
            }
            picture.write(folder.resolve("%03d.png".formatted(i)));
        }
        Files.writeString(folder.resolve("900.png"), "no picture");
        var events = new ArrayList<PresenceEvent>();
        long[] now = {0};
        try (var presence =
                new Presence(
                        finder,
                        PictureFiles.of(folder),
                        events::add,
                        () -> now[0],
                        Duration.ofSeconds(20))) {
            for (int i = 0; i < 11; i++) {
                presence.round();
                now[0] += 200;
            }
            assertThat(presence.condition())
                    .isEqualTo(new Condition.Absent("900.png is no picture"));
        }
        open.clear(); // the presence closed it
        assertThat(events).singleElement().isInstanceOf(PresenceEvent.Arrived.class);
    }

    @Test
    void aDamagedPackIsSaidAndNotLoaded(@TempDir Path folder) throws Exception {
        var empty = new ModelFolder(folder);
        assertThatThrownBy(() -> BlazeFace.load(empty))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("packaging/models fetch blazeface");
        Files.createDirectories(folder.resolve("blazeface"));
        Files.write(
                folder.resolve("blazeface/face_detection_short_range.tflite"), new byte[229_032]);
        assertThatThrownBy(() -> BlazeFace.load(empty))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aCameraThatIsNotThereIsSaid() throws Exception {
        try (var camera = CameraSource.of(Path.of("/dev/video-none"))) {
            assertThat(camera.next())
                    .isEqualTo(new FrameSource.Shot.Nothing("there is no camera /dev/video-none"));
        }
    }
}
