package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class KioskWindowTest {

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    @Test
    void fullScreenFillsTheDisplayAndEscDoesNotLeaveIt() throws Exception {
        var visit =
                new FakeVisit(
                        new Scene(
                                SampleScenes.shell("zh-Hans", Look.NORMAL),
                                SampleScenes.places().get("question")));
        var stage = Toolkit.onFx(Stage::new);
        var window =
                Toolkit.onFx(() -> {
                    var made =
                            new KioskWindow(stage, visit, WindowOptions.fullScreen(21.5).still());
                    made.open();
                    return made;
                });
        try {
            WaitForAsyncUtils.waitForFxEvents();
            new FxRobot().type(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();

            assertThat(stage.isFullScreen()).isTrue();
            assertThat(Toolkit.onFx(window::sizeFault)).isEmpty();
            assertThat(visit.takeActs()).contains(new Act.Back());
            assertThat(stage.getFullScreenExitHint()).isEmpty();
        } finally {
            Toolkit.onFx(() -> {
                window.close();
                return Map.of();
            });
        }
    }
}
