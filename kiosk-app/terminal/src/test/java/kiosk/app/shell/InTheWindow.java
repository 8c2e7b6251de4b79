package kiosk.app.shell;

import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Shell.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tests with a finger in the real window, upright: it shows what they say and tells what was done.
abstract class InTheWindow {

    static final Shell SHELL = SampleScenes.shell("zh-Hans", Look.NORMAL);
    static final Map<String, Scene.Place> PLACES = SampleScenes.places();

    static FakeVisit visit;
    private static KioskWindow window;
    final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws Exception {
        Toolkit.start();
        visit = new FakeVisit(new Scene(SHELL, PLACES.get("attract")));
        window =
                Toolkit.onFx(() -> {
                    var made =
                            new KioskWindow(
                                    new Stage(),
                                    visit,
                                    WindowOptions.window(1080, 1920, 21.5).still());
                    made.open();
                    return made;
                });
    }

    @AfterAll
    static void close() throws Exception {
        if (window != null) {
            Toolkit.onFx(() -> {
                window.close();
                return true;
            });
        }
    }

    @BeforeEach
    void forget() {
        visit.takeActs();
    }

    /// Everything that can be read in the window.
    List<String> texts() {
        return Spoken.in(robot.lookup("#kiosk").query());
    }

    /// A page of its own, whatever was there before.
    static void show(Scene scene) {
        visit.show(new Scene(SHELL, PLACES.get("outage")));
        visit.show(scene);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What was done since the last time somebody asked.
    static List<Act> acts() {
        WaitForAsyncUtils.waitForFxEvents();
        return visit.takeActs();
    }
}
