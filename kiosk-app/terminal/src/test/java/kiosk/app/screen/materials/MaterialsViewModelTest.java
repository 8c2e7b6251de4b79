package kiosk.app.screen.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class MaterialsViewModelTest {

    @Test
    void everyMaterialGoesOutWithItsWay() {
        var host = new RecordingHost();
        var m1 = line("m1", "data");
        var m2 = line("m2", "ecert");
        var page = new Page.Materials(Frames.PLAIN, List.of(m1, m2));
        var model =
                new MaterialsViewModel(
                        host, page, new Scene.AtPage(page, List.of(), new Scene.Work.None()));
        model.choose(m2, "promise");
        model.next();

        assertThat(host.acts())
                .containsExactly(new Act.Answer(Map.of("m1", "data", "m2", "promise")));
    }

    private static Page.MaterialLine line(String id, String way) {
        return new Page.MaterialLine(
                id,
                Texts.same(id),
                way,
                List.of("ecert", "promise"),
                Texts.same(""),
                new Page.MaterialStanding(Page.MaterialStanding.State.PRESENT, 0, Optional.empty()),
                List.of("pdf"),
                20,
                Texts.same(""),
                Texts.same(""),
                "");
    }
}
