package kiosk.app.screen.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class EndViewModelTest {

    @Test
    void thingsStandInAFixedOrderAndThereAreTwoWaysOn() {
        var host = new RecordingHost();
        var model =
                new EndViewModel(
                        host,
                        new Page.End(
                                Frames.PLAIN,
                                Set.of("paper", "idCard"),
                                Texts.same("办好了"),
                                List.of()),
                        new Scene.Work.None());
        model.done();
        model.another();

        assertThat(model.take()).containsExactly("idCard", "paper");
        assertThat(host.acts()).containsExactly(new Act.Finish(), new Act.AnotherMatter());
    }
}
