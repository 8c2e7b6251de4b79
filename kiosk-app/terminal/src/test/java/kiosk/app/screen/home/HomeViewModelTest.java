package kiosk.app.screen.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffBeside;
import org.junit.jupiter.api.Test;

class HomeViewModelTest {

    private final RecordingHost host = new RecordingHost();
    private final HomeViewModel model =
            new HomeViewModel(host, new Scene.Home("", List.of(), 0), shell(Optional.empty()));

    @Test
    void lettersBecomeASearch() {
        model.openLetters();
        model.type("g");
        model.type("j");
        model.type("\b");

        assertThat(model.typing()).isTrue();
        assertThat(host.acts())
                .containsExactly(new Act.Search("g"), new Act.Search("gj"), new Act.Search("g"));
    }

    @Test
    void theDeskSaysWhatIsSearchedFor() {
        model.type("g");
        model.update(new Scene.Home("gj", List.of(), 0), shell(Optional.empty()));

        assertThat(model.query()).isEqualTo("gj");
    }

    @Test
    void theCardComesFirstAndThenWhatItBrought() {
        model.primary();
        boolean changed = model.update(new Scene.Home("", List.of(), 2), shell(Optional.of("张*三")));
        model.primary();

        assertThat(changed).isTrue();
        assertThat(host.acts()).containsExactly(new Act.IdentifyFirst(), new Act.MyCases());
        assertThat(model.owed()).isEqualTo(2);
    }

    @Test
    void searchCanBeCleared() {
        model.type("g");
        model.clear();

        assertThat(host.acts()).endsWith(new Act.Search(""));
        assertThat(model.query()).isEmpty();
    }

    private static Shell shell(Optional<String> identified) {
        return new Shell(
                "zh-Hans",
                Shell.Look.NORMAL,
                "人民路支行",
                true,
                Set.of(),
                Instant.EPOCH,
                new Shell.StaffCall.None(),
                Optional.empty(),
                Optional.empty(),
                identified,
                new StaffBeside.Nobody());
    }
}
