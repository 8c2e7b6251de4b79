package kiosk.app.screen.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Scene;
import org.junit.jupiter.api.Test;

class LeavingViewModelTest {

    @Test
    void onlyWhatIsTakenDrawsAnew() {
        var model =
                new LeavingViewModel(
                        new RecordingHost(),
                        new Scene.Leaving(Set.of("idCard"), Set.of("idCard"), 20));

        assertThat(model.update(new Scene.Leaving(Set.of("idCard"), Set.of("idCard"), 19)))
                .isFalse();
        assertThat(model.secondsLeft().get()).isEqualTo(19);
        assertThat(model.somethingHere()).isTrue();
        assertThat(model.update(new Scene.Leaving(Set.of("idCard"), Set.of(), 18))).isTrue();
        assertThat(model.somethingHere()).isFalse();
    }
}
