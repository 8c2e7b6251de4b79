package kiosk.app.screen.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.OfflineClass;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class GuideViewModelTest {

    @Test
    void saysBeforehandThatTheNetworkIsNeeded() {
        var host = new RecordingHost();
        var model = new GuideViewModel(host, page(OfflineClass.ONLINE));
        model.start();

        assertThat(model.needsNetwork()).isTrue();
        assertThat(new GuideViewModel(host, page(OfflineClass.QUEUE)).needsNetwork()).isFalse();
        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of()));
    }

    private static Page.Guide page(OfflineClass offline) {
        return new Page.Guide(
                Frames.PLAIN,
                List.of(),
                List.of(),
                List.of(),
                Texts.same(""),
                List.of(),
                offline,
                false,
                List.of());
    }
}
