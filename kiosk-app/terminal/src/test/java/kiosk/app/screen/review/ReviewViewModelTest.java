package kiosk.app.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {

    @Test
    void anAnswerCanBeChangedOrEverythingConfirmed() {
        var host = new RecordingHost();
        var page =
                new Page.Review(
                        Frames.PLAIN,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Texts.same(""));
        var model = new ReviewViewModel(host, page, List.of());
        model.edit("s5");
        model.next();

        assertThat(host.acts()).containsExactly(new Act.EditStep("s5"), new Act.Answer(Map.of()));
        assertThat(model.update(page, List.of())).isFalse();
    }
}
