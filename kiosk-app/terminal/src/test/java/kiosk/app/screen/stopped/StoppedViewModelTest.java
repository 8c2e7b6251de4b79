package kiosk.app.screen.stopped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class StoppedViewModelTest {

    private final RecordingHost host = new RecordingHost();
    private final StoppedViewModel model =
            new StoppedViewModel(
                    host,
                    new Page.Stopped(
                            Frames.PLAIN,
                            "c2",
                            Texts.same("有房"),
                            Texts.same("更正"),
                            Optional.empty(),
                            List.of(),
                            List.of()),
                    new Work.None());

    @Test
    void aKeptReceiptIsOfferedAsSoonAsItIsKnown() {
        assertThat(model.keptReceipt()).isEmpty();
        assertThat(model.update(new Work.ReceiptKept("7K3F-9Q2M"))).isTrue();
        assertThat(model.keptReceipt()).contains("7K3F-9Q2M");
    }

    @Test
    void theRefusalCanBePrintedAndAnotherMatterBegun() {
        model.print();
        model.another();
        model.leave();

        assertThat(host.acts())
                .containsExactly(new Act.PrintRefusal(), new Act.AnotherMatter(), new Act.Finish());
    }
}
