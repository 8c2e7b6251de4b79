package kiosk.avatar.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LifeTest {

    private final Life life = new Life(42);

    @Test
    void breathStaysWithinTwoUnitsAndRepeatsEveryFourSeconds() {
        assertThat(minute().map(life::breath)).allMatch(b -> Math.abs(b) <= 2.0001);
        assertThat(life.breath(1)).isEqualTo(life.breath(5), within(1e-9));
    }

    @Test
    void headSwaysWithinTwoDegrees() {
        assertThat(minute().map(life::sway)).allMatch(degrees -> Math.abs(degrees) <= 2);
    }

    @Test
    void blinksOnceInEveryFourSecondsAndOpensAgain() {
        for (int slot = 0; slot < 10; slot++) {
            double from = slot * 4.0;
            var eyes =
                    DoubleStream.iterate(from, t -> t < from + 4, t -> t + 0.01)
                            .map(life::eyes)
                            .toArray();

            assertThat(DoubleStream.of(eyes).min().orElseThrow())
                    .as("seconds from %s", from)
                    .isLessThan(0.2);
            assertThat(DoubleStream.of(eyes).filter(open -> open < 1).count()).isLessThan(20);
        }
    }

    @Test
    void twoSeedsDoNotBlinkTogether() {
        var other = new Life(43);

        assertThat(minute().anyMatch(t -> life.eyes(t) < 0.5 && other.eyes(t) == 1)).isTrue();
    }

    @Test
    void sameMomentIsTheSamePose() {
        assertThat(life.pose(12.5, Mood.CALM)).isEqualTo(new Life(42).pose(12.5, Mood.CALM));
    }

    private static DoubleStream minute() {
        return DoubleStream.iterate(0, t -> t < 60, t -> t + 0.05);
    }
}
