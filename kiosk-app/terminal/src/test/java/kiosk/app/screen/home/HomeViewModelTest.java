package kiosk.app.screen.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Hall;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.matter.Audience;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class HomeViewModelTest {

    private final RecordingHost host = new RecordingHost();
    private final HomeViewModel model =
            new HomeViewModel(host, home("", 0), shell(Optional.empty()));

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
        model.update(home("gj", 0), shell(Optional.empty()));

        assertThat(model.query()).isEqualTo("gj");
    }

    /// Found by the tour: the space of "social insurance" was gone.
    @Test
    void whoTypesFasterThanTheDeskAnswersLosesNoKey() {
        model.type("a");
        model.type(" ");
        model.update(home("a", 0), shell(Optional.empty()));
        model.type("b");
        model.update(home("a ", 0), shell(Optional.empty()));
        model.update(home("a b", 0), shell(Optional.empty()));

        assertThat(host.acts()).endsWith(new Act.Search("a b"));
        assertThat(model.query()).isEqualTo("a b");
        model.update(home("", 0), shell(Optional.empty()));
        assertThat(model.query()).as("taken away by the desk").isEmpty();
    }

    @Test
    void theCardComesFirstAndThenWhatItBrought() {
        model.primary();
        boolean changed = model.update(home("", 2), shell(Optional.of("张*三")));
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

    @Test
    void aKeyboardOpensTheLetters() {
        model.typed("租");

        assertThat(model.typing()).isTrue();
        assertThat(host.acts()).containsExactly(new Act.Search("租"));
    }

    @Test
    void backPutsTheLettersAwayFirst() {
        model.openLetters();
        model.back();
        assertThat(model.typing()).isFalse();
        assertThat(host.acts()).isEmpty();

        model.back();
        assertThat(host.acts()).containsExactly(new Act.Back());
    }

    @Test
    void firmsSeeOnlyWhatServesThem() {
        model.openForFirms();

        assertThat(host.acts())
                .containsExactly(
                        new Act.OnlyFor(Optional.of(Audience.LEGAL)),
                        new Act.OpenShelf(Shelf.all(Shelf.Kind.THEME)));
    }

    private static Scene.Home home(String query, int owed) {
        return new Scene.Home(
                query,
                List.of(),
                new Hall(
                        Shelf.FRONT,
                        Texts.same(""),
                        Optional.empty(),
                        List.of(),
                        false,
                        Texts.same("")),
                owed);
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
                new StaffBeside.Nobody(),
                Optional.empty(),
                Optional.empty());
    }
}
