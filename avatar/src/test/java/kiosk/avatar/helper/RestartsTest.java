package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When it is started again, and what is left out then.
class RestartsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Restarts restarts = new Restarts();
    private final Blame blame = new Blame();

    @Test
    void atOnceThenAfterGrowingPausesThenNotForAWhile() {
        var pauses =
                IntStream.range(0, 8)
                        .mapToObj(i -> restarts.died(i * SECOND))
                        .map(verdict -> verdict.after().toMillis())
                        .toList();
        assertThat(pauses)
                .isEqualTo(List.of(0L, 500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 300_000L));
        assertThat(restarts.died(400 * SECOND).after()).as("afterwards anew").isZero();
    }

    @Test
    void onlyTheEighthIsARest() {
        var rests = IntStream.range(0, 8).mapToObj(i -> restarts.died(i * SECOND).rest()).toList();
        assertThat(rests).containsExactly(false, false, false, false, false, false, false, true);
    }

    @Test
    void oneDeathNowAndThenIsMendedAtOnce() {
        for (int i = 0; i < 50; i++) {
            assertThat(restarts.died(i * 301 * SECOND).after()).isZero();
        }
    }

    @Test
    void whoeverWasAtWorkAtThreeDeathsIsLeftOutForHalfAnHour() {
        blame.died(Set.of("ears", "kokoro"), 0);
        blame.died(Set.of("ears"), SECOND);
        assertThat(blame.leftOut(SECOND)).isEmpty();
        blame.died(Set.of("ears"), 2 * SECOND);
        assertThat(blame.leftOut(2 * SECOND)).containsExactly("ears");
        assertThat(blame.leftOut(1801 * SECOND)).containsExactly("ears");
        assertThat(blame.leftOut(1803 * SECOND)).isEmpty();
    }

    @Test
    void deathsLongAgoAreForgotten() {
        for (int i = 0; i < 10; i++) {
            blame.died(Set.of("ears"), i * 400 * SECOND);
        }
        assertThat(blame.leftOut(4000 * SECOND)).isEmpty();
    }
}
