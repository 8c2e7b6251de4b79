package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import kiosk.app.talk.Senses;
import kiosk.app.ui.Setting;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Shell.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nothing of one customer is left for the next.
class PrivacyTest {

    private static final Shell SHELL = SampleScenes.shell("zh-Hans", Look.NORMAL);

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    @Test
    void afterTheStartPageComesNoWordOfTheVisitIsInTheSceneGraph() throws Exception {
        var left =
                Toolkit.onFx(() -> {
                    var attract = new Scene(SHELL, new Scene.Attract());
                    var pane = pane(attract);
                    Set<String> before = new HashSet<>(Spoken.in(pane));
                    for (var place : SampleScenes.places().values()) {
                        pane.show(new Scene(SHELL, place));
                        pane.layout();
                    }
                    pane.show(new Scene(SampleScenes.warned(SHELL), new Scene.Attract()));
                    pane.show(attract);
                    Set<String> after = new HashSet<>(Spoken.in(pane));
                    after.removeAll(before);
                    return after;
                });

        assertThat(left).isEmpty();
    }

    @Test
    void personalValuesAreHiddenWhenAPageComesUp() throws Exception {
        var words =
                Toolkit.onFx(() -> {
                    var pane = pane(new Scene(SHELL, SampleScenes.places().get("review")));
                    return Spoken.in(pane);
                });

        assertThat(words)
                .noneMatch(text -> text.contains("320582198808080027"))
                .noneMatch(text -> text.contains("13800138000"))
                .noneMatch(text -> text.contains("6222021102001234569"));
    }

    @Test
    void anotherLanguageKeepsWhatIsChosen() throws Exception {
        boolean kept =
                Toolkit.onFx(() -> {
                    var place = SampleScenes.places().get("home");
                    var pane = pane(new Scene(SHELL, place));
                    ((kiosk.app.ui.TouchPane) pane.lookup("#search")).fire();
                    pane.show(new Scene(SampleScenes.shell("en", Look.ELDER), place));
                    return pane.lookup("#key-g") != null;
                });

        assertThat(kept).as("the letters are still up").isTrue();
    }

    private static KioskPane pane(Scene scene) {
        var options = new WindowOptions(false, 1080, 1920, 21.5, Setting.Motion.NONE);
        var pane = new KioskPane(new FakeVisit(scene), options, Senses.none());
        pane.takeSize(1080, 1920);
        new javafx.scene.Scene(pane, 1080, 1920);
        pane.show(scene);
        pane.applyCss();
        pane.layout();
        return pane;
    }
}
