package kiosk.avatar.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kiosk.avatar.voice.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final String UNPLUGGED = "there is no camera /dev/video0";

    private final Camera camera = new Camera();
    private final Finder finder = new Finder();
    private final List<PresenceEvent> events = new ArrayList<>();
    private long now;
    private final Presence presence = new Presence(finder, camera, events::add, () -> now);

    @AfterEach
    void close() {
        presence.close();
    }

    private void rounds(int times) {
        for (int i = 0; i < times; i++) {
            presence.round();
            now += 200;
        }
    }

    @Test
    void somebodyComesAndGoes() {
        assertThat(presence.condition()).isInstanceOf(Condition.Absent.class);
        rounds(7);
        assertThat(presence.condition()).isEqualTo(new Condition.Available());
        assertThat(events).containsExactly(new PresenceEvent.Arrived(0.4, 0.5, 0.3));
        finder.faces = List.of();
        rounds(20);
        assertThat(events).last().isEqualTo(new PresenceEvent.Left());
    }

    @Test
    void nothingOfAPictureIsLeftAfterIt() {
        rounds(1);
        assertThat(camera.bytes).containsOnly(0);
        assertThat(finder.seen).as("it was there while it was looked at").isEqualTo(120);
    }

    @Test
    void aCameraThatIsPulledOutIsAskedAgainSlowlyAndWhoWasThereHasLeft() {
        rounds(7);
        camera.plugged = false;
        rounds(100);
        assertThat(presence.condition()).isEqualTo(new Condition.Absent(UNPLUGGED));
        assertThat(camera.asked).as("seven looks, then one in ten seconds").isEqualTo(9);
        assertThat(events).last().isEqualTo(new PresenceEvent.Left());
        camera.plugged = true;
        rounds(60);
        assertThat(presence.condition()).isEqualTo(new Condition.Available());
        assertThat(events).last().isInstanceOf(PresenceEvent.Arrived.class);
    }

    @Test
    void aCoveredLensIsSaidAfterTenSecondsAndNoFaceIsLookedForInTheDark() {
        camera.light = 3;
        rounds(49);
        assertThat(presence.condition()).isEqualTo(new Condition.Available());
        rounds(3);
        assertThat(presence.condition())
                .isEqualTo(new Condition.Degraded("the camera sees nothing: covered, or no light"));
        assertThat(finder.asked).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void aFinderThatFailsIsLeftAloneForAWhile() {
        finder.fails = true;
        rounds(40);
        assertThat(presence.condition())
                .isEqualTo(new Condition.Absent("looking for faces failed: IllegalStateException"));
        assertThat(finder.asked).isEqualTo(5);
        finder.fails = false;
        rounds(40);
        assertThat(presence.condition()).isEqualTo(new Condition.Available());
    }

    private static final class Camera implements FrameSource {
        private final byte[] bytes = new byte[64 * 36 * 3];
        private boolean plugged = true;
        private int light = 120;
        private int asked;

        @Override
        public Shot next() {
            asked++;
            if (!plugged) {
                return new Shot.Nothing(UNPLUGGED);
            }
            Arrays.fill(bytes, (byte) light);
            return new Shot.Picture(new Frame(64, 36, bytes));
        }

        @Override
        public void close() {}
    }

    private static final class Finder implements FaceFinder {
        private List<Sighting> faces = List.of(new Sighting(0.4, 0.5, 0.3, 0));
        private boolean fails;
        private int asked;
        private int seen;

        @Override
        public List<Sighting> faces(Frame frame) {
            asked++;
            if (fails) {
                throw new IllegalStateException("out of native memory");
            }
            seen = frame.bgr()[1000];
            return faces;
        }

        @Override
        public void close() {}
    }
}
