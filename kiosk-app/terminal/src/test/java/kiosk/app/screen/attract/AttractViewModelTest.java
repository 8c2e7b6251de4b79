package kiosk.app.screen.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffBeside;
import org.junit.jupiter.api.Test;

class AttractViewModelTest {

    private static final Scene.Attract WITH_CARD = new Scene.Attract();

    private final RecordingHost host = new RecordingHost();

    @Test
    void onlyAChangeThatCanBeSeenDrawsAnew() {
        var model = new AttractViewModel(host, WITH_CARD, shell("2026-11-21T01:41:00Z"));

        assertThat(model.update(WITH_CARD, shell("2026-11-21T01:41:59Z"))).isFalse();
        assertThat(model.update(WITH_CARD, shell("2026-11-21T01:42:00Z"))).isTrue();
        assertThat(model.clock()).isEqualTo("09:42");
    }

    @Test
    void aCardIsAskedForOnlyWhereAReaderSeesIt() {
        var shell = shell("2026-11-21T01:41:00Z");
        var model = new AttractViewModel(host, WITH_CARD, shell);
        assertThat(model.card()).isTrue();

        assertThat(model.update(new Scene.Attract(false), shell)).isTrue();
        assertThat(model.card()).isFalse();
    }

    @Test
    void touchBeginsAndTogglesSwitch() {
        var model = new AttractViewModel(host, WITH_CARD, shell("2026-11-21T01:41:00Z"));

        model.begin();
        model.otherLanguage();
        model.toggle(Shell.Look.ELDER);
        model.callStaff();

        assertThat(host.acts())
                .containsExactly(
                        new Act.Begin(),
                        new Act.SetLanguage("en"),
                        new Act.SetLook(Shell.Look.ELDER),
                        new Act.CallStaff(true));
    }

    private static Shell shell(String now) {
        return new Shell(
                "zh-Hans",
                Shell.Look.NORMAL,
                "人民路支行",
                true,
                Set.of(),
                Instant.parse(now),
                new Shell.StaffCall.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new StaffBeside.Nobody(),
                Optional.empty(),
                Optional.empty());
    }
}
