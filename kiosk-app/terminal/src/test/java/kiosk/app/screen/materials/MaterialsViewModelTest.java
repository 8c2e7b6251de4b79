package kiosk.app.screen.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class MaterialsViewModelTest {

    @Test
    void everyMaterialGoesOutWithItsWay() {
        var host = new RecordingHost();
        var m1 = line("m1", "data");
        var m2 = line("m2", "ecert");
        var model =
                new MaterialsViewModel(
                        host, new Page.Materials(Frames.PLAIN, List.of(m1, m2)), List.of());
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
