package kiosk.avatar.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.voice.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final String UNPLUGGED = "there is no camera /dev/video0";

    private final Camera camera = new Camera();
    private final Finder finder = new Finder();
    private final List<PresenceEvent> events = new ArrayList<>();
    private long now;
    private final Presence presence = presence(Duration.ofSeconds(20));

    private Presence presence(Duration answers) {
        return new Presence(finder, camera, events::add, () -> now, answers);
    }

    @AfterEach
    void close() {
        presence.close();
    }

    private void rounds(int times) {
        rounds(presence, times);
    }

    private void rounds(Presence presence, int times) {
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

    @Test
    void aCameraThatHangsIsSaidAndUsedAgainWhenItReturns() throws Exception {
        try (var impatient = presence(Duration.ofMillis(100))) {
            rounds(7);
            var stuck = new CountDownLatch(1);
            camera.stuck = Optional.of(stuck);
            rounds(impatient, 1);
            assertThat(impatient.condition())
                    .isEqualTo(new Condition.Absent("the camera does not answer"));
            int asked = camera.asked;
            rounds(impatient, 100);
            assertThat(camera.asked).as("not asked while it hangs").isEqualTo(asked);
            camera.stuck = Optional.empty();
            stuck.countDown();
            assertThat(camera.returned.await(10, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 10_000 && camera.asked == asked; i++) {
                impatient.round(); // the thread that hung ends its work a moment later
            }
            assertThat(impatient.condition()).isEqualTo(new Condition.Available());
            assertThat(camera.bytes).as("the late picture and the next").containsOnly(0);
        }
        assertThat(camera.closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoStoodThereHasLeftWhenTheCameraHangsAndClosingDoesNotWait() {
        var impatient = presence(Duration.ofMillis(100));
        rounds(impatient, 7);
        assertThat(events).last().isInstanceOf(PresenceEvent.Arrived.class);
        var stuck = new CountDownLatch(1);
        camera.stuck = Optional.of(stuck);
        rounds(impatient, 20);
        assertThat(events).last().isEqualTo(new PresenceEvent.Left());
        impatient.close();
        impatient.close();
        assertThat(camera.closed.getCount()).as("not under a look").isEqualTo(1);
        stuck.countDown();
    }

    private static final class Camera implements FrameSource {
        private final byte[] bytes = new byte[64 * 36 * 3];
        private boolean plugged = true;
        private int light = 120;
        private volatile int asked;
        private volatile Optional<CountDownLatch> stuck = Optional.empty();
        private final CountDownLatch returned = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Shot next() {
            asked = asked + 1;
            var now = stuck;
            now.ifPresent(Camera::waits);
            if (!plugged) {
                return new Shot.Nothing(UNPLUGGED);
            }
            Arrays.fill(bytes, (byte) light);
            now.ifPresent(_ -> returned.countDown());
            return new Shot.Picture(new Frame(64, 36, bytes));
        }

        private static void waits(CountDownLatch until) {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
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
