package kiosk.app.screen.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class FetchViewModelTest {

    private static final List<Texts> WHO = List.of(Texts.same("民政局"));

    @Test
    void saysForWhomWeWaitAndWhenItIsSlow() {
        var page = new Page.Fetch(Frames.PLAIN, List.of(), WHO);
        var model = new FetchViewModel(new RecordingHost(), page, new Work.None());

        assertThat(model.departments()).isEqualTo(WHO);
        assertThat(model.slow()).isFalse();
        assertThat(model.update(new Work.Asking(WHO, true))).isTrue();
        assertThat(model.slow()).isTrue();
    }
}
