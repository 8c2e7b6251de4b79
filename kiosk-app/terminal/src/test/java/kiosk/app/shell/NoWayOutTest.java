package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Real key events on the display, with its window manager: nothing leaves the kiosk, and nothing
/// but a focused field takes a letter.
class NoWayOutTest {
    private static final List<KeyCode[]> SHORTCUTS =
            List.of(
                    keys(KeyCode.ALT, KeyCode.F4),
                    keys(KeyCode.ALT, KeyCode.TAB),
                    keys(KeyCode.ALT, KeyCode.SPACE),
                    keys(KeyCode.ALT, KeyCode.D),
                    keys(KeyCode.ALT, KeyCode.ESCAPE),
                    keys(KeyCode.ALT, KeyCode.LEFT),
                    keys(KeyCode.CONTROL, KeyCode.Q),
                    keys(KeyCode.CONTROL, KeyCode.W),
                    keys(KeyCode.CONTROL, KeyCode.A),
                    keys(KeyCode.CONTROL, KeyCode.P),
                    keys(KeyCode.CONTROL, KeyCode.ESCAPE),
                    keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T),
                    keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.X),
                    keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ESCAPE),
                    keys(KeyCode.WINDOWS),
                    keys(KeyCode.WINDOWS, KeyCode.D),
                    keys(KeyCode.F1),
                    keys(KeyCode.F5),
                    keys(KeyCode.F11),
                    keys(KeyCode.F12),
                    keys(KeyCode.PRINTSCREEN),
                    keys(KeyCode.CONTEXT_MENU),
                    keys(KeyCode.PAUSE));

    private final FxRobot robot = new FxRobot();
    private final FakeVisit visit =
            new FakeVisit(
                    new Scene(
                            SampleScenes.shell("zh-Hans", Look.NORMAL),
                            SampleScenes.places().get("question")));
    private Stage stage;
    private KioskWindow window;

    private static KeyCode[] keys(KeyCode... codes) {
        return codes;
    }

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    @BeforeEach
    void open() throws Exception {
        open(WindowOptions.fullScreen(21.5).still());
    }

    private void open(WindowOptions options) throws Exception {
        stage = Toolkit.onFx(Stage::new);
        window =
                Toolkit.onFx(() -> {
                    var made = new KioskWindow(stage, visit, options);
                    made.open();
                    return made;
                });
        WaitForAsyncUtils.waitForFxEvents();
        visit.takeActs();
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            window.close();
            return Map.of();
        });
    }

    private void assertStillThere(String after) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).as("showing after " + after).isTrue();
        assertThat(stage.isFullScreen()).as("full screen after " + after).isTrue();
        assertThat(stage.isIconified()).as("made small after " + after).isFalse();
        assertThat(Toolkit.onFx(window::sizeFault)).as("size after " + after).isEmpty();
        assertThat(
                        Toolkit.onFx(() ->
                                Window.getWindows().stream().filter(Window::isShowing).toList()))
                .as("windows after " + after)
                .containsExactly(stage);
    }

    @Test
    void noKeyCombinationDoesAnything() throws Exception {
        for (KeyCode[] shortcut : SHORTCUTS) {
            robot.push(shortcut);
            assertStillThere(List.of(shortcut).toString());
            assertThat(visit.takeActs()).as("acts after " + List.of(shortcut)).isEmpty();
        }
    }

    @Test
    void lettersWithoutAFocusedFieldGoNowhere() throws Exception {
        for (KeyCode key : List.of(KeyCode.A, KeyCode.Z, KeyCode.DIGIT1, KeyCode.DELETE)) {
            robot.type(key);
        }
        assertStillThere("letters");
        assertThat(visit.takeActs()).isEmpty();
    }

    @Test
    void otherMouseButtonsAndALongTouchOpenNoMenu() throws Exception {
        var heading = robot.lookup("#heading").query();
        robot.clickOn(heading, MouseButton.SECONDARY);
        assertStillThere("right click");
        robot.clickOn(heading, MouseButton.MIDDLE);
        assertStillThere("middle click");
        robot.moveTo(heading).press(MouseButton.PRIMARY);
        WaitForAsyncUtils.sleep(1200, java.util.concurrent.TimeUnit.MILLISECONDS);
        robot.release(MouseButton.PRIMARY);
        assertStillThere("long touch");
        robot.drag(heading, MouseButton.PRIMARY).dropBy(0, 600);
        assertStillThere("drag");
        assertThat(visit.takeActs()).isEmpty();
    }

    @Test
    void twoFingersZoomNothingAndNothingIsDroppedIn() throws Exception {
        var scene = stage.getScene();
        var zoom =
                new ZoomEvent(
                        ZoomEvent.ZOOM,
                        500,
                        500,
                        500,
                        500,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        2.0,
                        2.0,
                        null);
        var drop = new DragEvent(DragEvent.DRAG_DROPPED, null, 5, 5, 5, 5, null, null, null, null);
        boolean[] reached = new boolean[1];
        Toolkit.onFx(() -> {
            scene.getRoot().addEventHandler(Event.ANY, event -> reached[0] = true);
            Event.fireEvent(scene.getRoot(), zoom);
            Event.fireEvent(scene.getRoot(), drop);
            return Map.of();
        });
        assertThat(reached[0]).isFalse();
        assertStillThere("zoom and drop");
        assertThat(scene.getRoot().localToScene(new Point2D(1, 1)).getX()).isEqualTo(1);
    }

    @Test
    void theWindowManagerCannotCloseItOrMakeItSmall() throws Exception {
        Toolkit.onFx(() -> {
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return Map.of();
        });
        assertStillThere("a close request");
        Toolkit.onFx(() -> {
            stage.setIconified(true);
            return Map.of();
        });
        assertStillThere("being made small");
    }

    @Test
    void aDemonstrationWindowStillCloses() throws Exception {
        close();
        open(WindowOptions.window(540, 960, 21.5).still());
        var request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        Toolkit.onFx(() -> {
            Event.fireEvent(stage, request);
            return Map.of();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void escapeAtAKeyboardIsBackAndNothingMore() throws Exception {
        robot.type(KeyCode.ESCAPE);
        assertStillThere("Esc");
        assertThat(visit.takeActs()).containsExactly(new Act.Back());
    }
}
