package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.avatar.dialog.Decision;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Decision MUMBLED = new Decision.Rephrase(false);

    private final Tries tries = new Tries();

    @Test
    void whoIsNotUnderstoodKeepsTheVisitAliveThreeTimesAndTheHallNoLonger() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries.keepAlive(MUMBLED)).isTrue();
            assertThat(tries.keepAlive(new Decision.Nothing())).isFalse();
        }
        for (int i = 0; i < 9; i++) { // what means nothing does not make it count anew
            assertThat(tries.keepAlive(MUMBLED)).isFalse();
            assertThat(tries.keepAlive(new Decision.Nothing())).isFalse();
            assertThat(tries.keepAlive(new Decision.OfferStaff())).isFalse();
        }
        assertThat(tries.keepAlive(new Decision.Press("action-primary"))).isTrue();
        assertThat(tries.keepAlive(MUMBLED)).as("somebody is there").isTrue();
    }
}
