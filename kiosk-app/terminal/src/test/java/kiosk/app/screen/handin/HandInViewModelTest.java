package kiosk.app.screen.handin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import org.junit.jupiter.api.Test;

class HandInViewModelTest {

    @Test
    void waitingCountsWithoutDrawingAnewAndMayBeLeft() {
        var host = new RecordingHost();
        var page = new Page.Wait(Frames.PLAIN, Duration.ofSeconds(20), true);
        var model = new HandInViewModel(host, page, new Work.Deciding(20));

        assertThat(model.update(new Work.Deciding(19))).isFalse();
        assertThat(model.secondsLeft().get()).isEqualTo(19);
        assertThat(model.mayLeave()).isTrue();

        model.leave();

        assertThat(host.acts()).containsExactly(new Act.LeaveWait());
    }
}
