package kiosk.app.screen.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import org.junit.jupiter.api.Test;

class PickViewModelTest {

    private final RecordingHost host = new RecordingHost();

    private PickViewModel model(int rows) {
        var row = Map.<String, Object>of("n", 1L);
        return new PickViewModel(
                host,
                new Page.Pick(Frames.PLAIN, List.of(), java.util.Collections.nCopies(rows, row)),
                List.of());
    }

    @Test
    void answersWithTheIndexOfTheRow() {
        var model = model(3);
        model.choose(2);
        model.next();

        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("row", 2L)));
    }

    @Test
    void continueWithoutAChoiceSaysSo() {
        var model = model(3);
        model.next();

        assertThat(host.acts()).isEmpty();
        assertThat(model.nothingChosen()).isTrue();
    }

    @Test
    void theOnlyRecordIsMarkedAlready() {
        assertThat(model(1).chosen().get()).isZero();
    }
}
