package kiosk.app.screen.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class PrintViewModelTest {

    @Test
    void paperIsTakenPrintedAgainOrLeftOwed() {
        var host = new RecordingHost();
        var page = new Page.Print(Frames.PLAIN, "t", Page.Tray.RECEIPT, Map.of(), Set.of());
        var model = new PrintViewModel(host, page, new Work.Printing());

        assertThat(model.update(new Work.PaperFailed("7K3F", Texts.same("没纸")))).isTrue();
        model.again();
        model.withoutPaper();
        model.taken();

        assertThat(host.acts())
                .containsExactly(
                        new Act.PrintAgain(), new Act.GoOnWithoutPaper(), new Act.Answer(Map.of()));
    }
}
