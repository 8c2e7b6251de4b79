package kiosk.app.screen.sign;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class SignViewModelTest {

    private final RecordingHost host = new RecordingHost();
    private final SignViewModel model =
            new SignViewModel(
                    host,
                    new Page.Sign(
                            Frames.PLAIN,
                            Texts.same("申请书"),
                            Texts.same("内容"),
                            "t",
                            "applicant",
                            true,
                            java.util.List.of(),
                            java.util.Optional.empty()));

    @Test
    void emptyPaperIsNotASignature() {
        model.confirm(false, () -> new byte[0]);

        assertThat(host.acts()).isEmpty();
        assertThat(model.empty()).isTrue();
    }

    @Test
    void beforeTheEndWasSeenTheTextIsNotRead() {
        model.shown(false);
        model.read();

        assertThat(host.acts()).isEmpty();
    }

    @Test
    void afterTheEndWasSeenTheTextIsRead() {
        model.shown(true);
        model.shown(false);
        model.read();

        assertThat(host.acts()).containsExactly(new Act.Answer(java.util.Map.of("read", true)));
    }

    @Test
    void theStrokesGoOutAsAPicture() {
        model.confirm(true, () -> new byte[] {1, 2});

        assertThat(host.acts())
                .singleElement()
                .satisfies(act -> assertThat(((Act.Sign) act).png()).containsExactly(1, 2));
    }
}
