package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kiosk.app.visit.Scene;
import org.junit.jupiter.api.Test;

class SceneWatchTest {
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final StandingVisit visit = new StandingVisit();

    @Test
    void seesWhatComesWhileItWaits() throws TourFailure {
        try (var watch = new SceneWatch(visit)) {
            Thread.ofVirtual().start(() -> visit.show(new Scene.OutOfService("E1")));

            boolean came =
                    watch.await(
                            () -> watch.scene().place() instanceof Scene.OutOfService,
                            Duration.ofSeconds(10),
                            AGAIN);

            assertThat(came).isTrue();
        }
    }

    @Test
    void givesUpWhenNothingComes() throws TourFailure {
        try (var watch = new SceneWatch(visit)) {
            assertThat(watch.await(() -> false, Duration.ofMillis(60), AGAIN)).isFalse();
        }
    }

    @Test
    void wordsForAScreenHoldNothingPersonal() {
        visit.show(new Scene.Identifying(new Scene.Work.ChooseProof("张*三")));

        assertThat(Sight.of(visit.scene())).hasToString("Identifying (ChooseProof)");
    }

    @Test
    void screensInAnotherLanguageOrLookHaveTheirOwnName() {
        assertThat(Sight.of(visit.scene()).fileName()).isEqualTo("attract");
        assertThat(new Sight("Pay", "s9", "ChooseMethod!", "-en-ELDER").fileName())
                .isEqualTo("pay-choosemethod-problem-en-elder");
    }
}
