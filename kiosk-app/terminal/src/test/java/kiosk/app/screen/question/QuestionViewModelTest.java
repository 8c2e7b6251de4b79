package kiosk.app.screen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class QuestionViewModelTest {

    private final RecordingHost host = new RecordingHost();

    private QuestionViewModel model(Optional<String> chosen) {
        var page = new Page.Question(Frames.PLAIN, "how", Texts.same(""), List.of(), chosen);
        return new QuestionViewModel(host, page, List.of());
    }

    @Test
    void continueWithoutAnAnswerSaysSo() {
        var model = model(Optional.empty());
        model.next();

        assertThat(host.acts()).isEmpty();
        assertThat(model.nothingChosen()).isTrue();

        model.choose("byMe");

        assertThat(model.nothingChosen()).isFalse();
    }

    @Test
    void theAnswerGivenBeforeIsMarked() {
        var model = model(Optional.of("byNumber"));
        model.next();

        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("how", "byNumber")));
    }

    @Test
    void newProblemsDrawAnew() {
        var model = model(Optional.empty());

        assertThat(model.update(List.of())).isFalse();
        assertThat(model.update(List.of(new Move.Problem("how", Texts.same("请选"))))).isTrue();
    }
}
