package kiosk.app.screen.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class ConsentViewModelTest {

    @Test
    void yesAndNoAreEquallyPossible() {
        var host = new RecordingHost();
        var model =
                new ConsentViewModel(
                        host, new Page.Consent(Frames.PLAIN, Texts.same("查"), List.of()));
        model.agree();
        model.refuse();

        assertThat(host.acts()).containsExactly(new Act.Consent(true), new Act.Consent(false));
    }
}
