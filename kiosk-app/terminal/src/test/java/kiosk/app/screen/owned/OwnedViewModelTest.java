package kiosk.app.screen.owned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class OwnedViewModelTest {

    @Test
    void reprintsByCheckCodeAndGoesOn() {
        var host = new RecordingHost();
        var item = new Scene.OwnedItem("c1", Texts.same("罚款"), Texts.same("已缴"), "7K3F-9Q2M", true);
        var model = new OwnedViewModel(host, new Scene.Owned(List.of(item), new Work.None()));
        model.reprint(item);
        boolean changed = model.update(new Scene.Owned(List.of(item), new Work.Printing()));
        model.taken();
        model.back();

        assertThat(changed).isTrue();
        assertThat(host.acts())
                .containsExactly(
                        new Act.Reprint("7K3F-9Q2M"), new Act.Answer(Map.of()), new Act.Back());
    }
}
