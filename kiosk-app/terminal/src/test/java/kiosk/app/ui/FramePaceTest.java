package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramePaceTest {

    private final FramePace pace = new FramePace();
    private final List<FramePace.Step> steps = new ArrayList<>();
    private long now = 1;

    private void paint(double seconds, double perSecond) {
        for (int i = 0; i < seconds * perSecond; i++) {
            now += (long) (1e9 / perSecond);
            pace.painted(now, true).ifPresent(steps::add);
        }
    }

    @Test
    void aMachineThatManagesKeepsItsPace() {
        paint(60, 28);
        assertThat(steps).isEmpty();
        assertThat(pace.nanosBetween(true)).isEqualTo(1e9 / 30);
        assertThat(pace.nanosBetween(false)).isEqualTo(1e9 / 15);
    }

    @Test
    void aWeakMachineGetsFewerPicturesAndThenAStill() {
        paint(8, 10);
        assertThat(steps).as("not at the first bad seconds").isEmpty();
        paint(4, 10);
        assertThat(steps).containsExactly(FramePace.Step.FEWER);
        assertThat(pace.nanosBetween(true)).isEqualTo(1e9 / 15);
        paint(30, 10);
        assertThat(steps).as("that it manages").hasSize(1);
        paint(30, 4);
        assertThat(steps).containsExactly(FramePace.Step.FEWER, FramePace.Step.STILL);
        paint(60, 2);
        assertThat(steps).as("told once").hasSize(2);
    }

    @Test
    void oneHeavyMomentAndHoursOutOfSightDoNotCount() {
        paint(6, 10);
        paint(12, 30);
        paint(6, 10);
        for (int i = 0; i < 20; i++) {
            now += 3_600_000_000_000L;
            pace.painted(now, true).ifPresent(steps::add);
        }
        assertThat(steps).isEmpty();
    }
}
