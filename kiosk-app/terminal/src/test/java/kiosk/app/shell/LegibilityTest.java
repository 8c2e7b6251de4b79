package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import kiosk.app.talk.Senses;
import kiosk.app.ui.Setting;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Shell.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every scene there is, in both languages, all looks, high and wide: all words can be read whole
/// and everything can be hit with a finger.
class LegibilityTest {

    private static final double INCHES = 21.5;

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    /// English words are the long ones, and large type has the least room.
    @ParameterizedTest
    @CsvSource({
        "zh-Hans,NORMAL,1080,1920",
        "zh-Hans,ELDER,1080,1920",
        "en,ELDER,1080,1920",
        "en,ELDER,1920,1080"
    })
    void noWordIsClippedAndEveryTargetIsBigEnough(String language, Look look, int width, int height)
            throws Exception {
        legible(language, look, width, height);
    }

    @ParameterizedTest
    @Tag("soak")
    @CsvSource({
        "en,NORMAL,1080,1920",
        "en,NORMAL,1920,1080",
        "en,CONTRAST,1080,1920",
        "zh-Hans,NORMAL,1920,1080",
        "zh-Hans,ELDER,1920,1080",
        "zh-Hans,CONTRAST,1080,1920",
        "zh-Hans,CONTRAST,1920,1080",
        "en,CONTRAST,1920,1080"
    })
    void theOtherLooksAreLegibleToo(String language, Look look, int width, int height)
            throws Exception {
        legible(language, look, width, height);
    }

    private static void legible(String language, Look look, int width, int height)
            throws Exception {
        var shell = SampleScenes.shell(language, look);
        var faults = Toolkit.onFx(() -> all(shell, width, height));

        assertThat(faults).as("%s %s %dx%d", language, look, width, height).isEmpty();
    }

    @Test
    void aSmallWindowIsTheSameLayoutScaled() throws Exception {
        var scene =
                new Scene(
                        SampleScenes.shell("zh-Hans", Look.NORMAL),
                        SampleScenes.places().get("question"));
        double[] widths =
                Toolkit.onFx(() ->
                        new double[] {
                            primaryWidth(pane(scene, 1080, 1920)),
                            primaryWidth(pane(scene, 720, 1280))
                        });

        assertThat(widths[1] / widths[0]).isBetween(0.66, 0.673);
    }

    @Test
    void overlaysAreLegibleInEveryLook() throws Exception {
        var faults = new ArrayList<String>();
        var place = SampleScenes.places().get("pay-unknown");
        for (var language : List.of("zh-Hans", "en")) {
            for (var look : Look.values()) {
                var shell = SampleScenes.shell(language, look);
                faults.addAll(
                        Toolkit.onFx(() ->
                                faults(new Scene(SampleScenes.warned(shell), place), 1080, 1920)));
                for (var question : Shell.QuitQuestion.values()) {
                    var asked = new Scene(SampleScenes.asked(shell, question), place);
                    faults.addAll(Toolkit.onFx(() -> faults(asked, 1080, 1920)));
                    faults.addAll(Toolkit.onFx(() -> faults(asked, 1920, 1080)));
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /// The strip that says who helps takes its room from the picture, not from the task.
    @ParameterizedTest
    @Tag("soak")
    @EnumSource(Look.class)
    void whileStaffHelpsEveryPageIsStillLegible(Look look) throws Exception {
        var shell =
                SampleScenes.beside(
                        SampleScenes.shell("en", look), SampleStaff.BESIDE.get("beside-helping"));
        var faults = new ArrayList<String>();
        for (var entry : SampleScenes.places().entrySet()) {
            if (entry.getValue() instanceof Scene.AtPage at) {
                var scene = new Scene(shell, at);
                var found =
                        Toolkit.onFx(() -> {
                            var both = faults(scene, 1080, 1920);
                            both.addAll(faults(scene, 1920, 1080));
                            return both;
                        });
                found.forEach(fault -> faults.add(entry.getKey() + ": " + fault));
            }
        }

        assertThat(faults).isEmpty();
    }

    private static double primaryWidth(KioskPane pane) {
        var primary = pane.lookup("#action-primary");
        return primary.localToScene(primary.getLayoutBounds()).getWidth();
    }

    private static List<String> all(Shell shell, int width, int height) {
        var faults = new ArrayList<String>();
        SampleScenes.places()
                .forEach((name, place) ->
                        faults(
                                        new Scene(SampleStaff.beside(name, shell), place),
                                        width,
                                        height,
                                        name)
                                .forEach(fault -> faults.add(name + ": " + fault)));
        return faults;
    }

    private static List<String> faults(Scene scene, int width, int height) {
        return faults(scene, width, height, "");
    }

    private static List<String> faults(Scene scene, int width, int height, String name) {
        var pane = pane(scene, width, height);
        SampleScenes.touch(pane, name);
        pane.applyCss();
        pane.layout();
        var faults = new ArrayList<>(Clipped.words(pane));
        double mm = scene.shell().look() == Look.ELDER ? 20 : 16;
        faults.addAll(Clipped.targets(pane, pane.sizes().mm(mm)));
        return faults;
    }

    private static KioskPane pane(Scene scene, int width, int height) {
        var options = new WindowOptions(false, width, height, INCHES, Setting.Motion.NONE);
        var pane = new KioskPane(new FakeVisit(scene), options, Senses.none());
        pane.takeSize(width, height);
        new javafx.scene.Scene(pane, width, height);
        pane.show(scene);
        pane.applyCss();
        pane.layout();
        pane.layout();
        return pane;
    }
}
