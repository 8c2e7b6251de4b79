package kiosk.avatar.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Sighting NEAR = new Sighting(0.5, 0.4, 0.25, 0.1);
    private static final Sighting FAR = new Sighting(0.5, 0.4, 0.1, 0.1);

    private final Watch watch = new Watch();
    private final List<PresenceEvent> events = new ArrayList<>();
    private long now;

    private void look(int times, Sighting... faces) {
        for (int i = 0; i < times; i++) {
            watch.seen(now, List.of(faces)).ifPresent(events::add);
            now += 200;
        }
    }

    @Test
    void whoStaysForASecondHasArrivedAndWhoIsGoneForThreeHasLeft() {
        look(5, NEAR);
        assertThat(events).as("not yet a second").isEmpty();
        look(1, NEAR);
        assertThat(events).containsExactly(new PresenceEvent.Arrived(0.5, 0.4, 0.25));
        look(14);
        assertThat(events).as("not yet three seconds").hasSize(1);
        look(2);
        assertThat(events).last().isEqualTo(new PresenceEvent.Left());
        look(20);
        assertThat(events).hasSize(2);
    }

    @Test
    void whoPassesByOrStandsFarAwayOrLooksElsewhereDoesNotArrive() {
        look(4, NEAR);
        look(5);
        look(4, NEAR);
        look(20, FAR);
        look(20, new Sighting(0.5, 0.4, 0.3, 0.9));
        assertThat(events).isEmpty();
    }

    @Test
    void onePictureWithoutTheFaceChangesNothing() {
        look(3, NEAR);
        look(1);
        look(3, NEAR);
        assertThat(events).hasSize(1);
        look(10);
        look(1, FAR, NEAR);
        look(10);
        assertThat(events).as("seen again in between").hasSize(1);
    }

    @Test
    void whoMovesIsFollowedAndSmallTrembleIsNot() {
        look(6, NEAR);
        look(10, new Sighting(0.52, 0.41, 0.25, 0.1));
        assertThat(events).hasSize(1);
        look(3, new Sighting(0.7, 0.4, 0.25, 0.9));
        assertThat(events).last().isEqualTo(new PresenceEvent.Moved(0.7, 0.4, 0.25));
        assertThat(events).hasSize(2);
    }
}
