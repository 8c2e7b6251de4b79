package kiosk.app.screen.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class RateViewModelTest {

    private final RecordingHost host = new RecordingHost();
    private final RateViewModel model =
            new RateViewModel(
                    host,
                    new Page.Rate(
                            Frames.PLAIN,
                            Map.of(
                                    1,
                                    List.of(
                                            new Page.Option(
                                                    "slow", Texts.same("慢"), Texts.same(""))))));

    @Test
    void reasonsBelongToTheirLevel() {
        model.choose(1);
        model.toggle("slow");
        model.choose(5);

        assertThat(model.offered()).isEmpty();
        assertThat(model.chosen("slow")).isFalse();
    }

    @Test
    void levelAndReasonsAreSent() {
        model.choose(1);
        model.toggle("slow");
        model.send();

        assertThat(host.acts()).containsExactly(new Act.Rate(1, Set.of("slow")));
    }

    @Test
    void e05AFewWordsGoWithTheRating() {
        model.choose(1);
        model.write(true);
        model.pad(true).type("o");
        model.pad(true).type("k");
        model.write(false);
        model.send();

        assertThat(host.acts()).containsExactly(new Act.Rate(1, Set.of(), "ok"));
    }

    @Test
    void wordsAreAsLongAsASlipAndBelongToTheirLevel() {
        model.choose(1);
        model.write(true);
        for (int i = 0; i <= RateViewModel.WORDS_MAX; i++) {
            model.pad(true).type("a");
        }
        assertThat(model.words().get()).hasSize(RateViewModel.WORDS_MAX);

        model.choose(5);
        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void sendingNothingSaysSoAndSkippingIsAlwaysAllowed() {
        model.send();
        assertThat(model.nothingChosen()).isTrue();

        model.skip();
        assertThat(host.acts()).containsExactly(new Act.Rate(0, Set.of()));
    }
}
