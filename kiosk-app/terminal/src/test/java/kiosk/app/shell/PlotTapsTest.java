package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Shell.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A finger, or keys alone, on a map in the real window.
class PlotTapsTest {

    private static final Shell SHELL = SampleScenes.shell("zh-Hans", Look.NORMAL);
    private static final Map<String, Scene.Place> PLACES = SampleScenes.places();

    private static FakeVisit visit;
    private static KioskWindow window;
    private final FxRobot robot = new FxRobot();

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

    @Test
    void d11AParcelIsChosenOnTheMap() {
        show(new Scene(SHELL, PLACES.get("plot")));
        robot.clickOn("#parcel-0").clickOn("#action-primary");

        assertThat(acts()).containsExactly(new Act.Answer(Map.of("row", 0L)));
    }

    @Test
    void aClosedParcelSaysWhyAndIsNotAnswered() {
        show(new Scene(SHELL, PLACES.get("plot")));
        robot.clickOn("#parcel-1");
        assertThat(texts()).anyMatch(text -> text.contains("今年3月已经确认过"));
        robot.clickOn("#action-primary");

        assertThat(acts()).isEmpty();
    }

    @Test
    void aSmallParcelIsTouchedAfterComingCloser() {
        show(new Scene(SHELL, PLACES.get("plot-many")));
        robot.clickOn("#map-whole").clickOn("#parcel-29");
        assertThat(texts()).anyMatch(text -> text.contains("再点一次"));
        robot.clickOn("#parcel-29").clickOn("#action-primary");

        assertThat(acts()).containsExactly(new Act.Answer(Map.of("row", 29L)));
    }

    @Test
    void aMapIsAnsweredByKeysAlone() {
        show(new Scene(SHELL, PLACES.get("plot")));
        Node card = robot.lookup("#option-0").query();
        for (int keys = 0; keys < 30 && !card.isFocused(); keys++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.ENTER);
        Node next = robot.lookup("#action-primary").query();
        for (int keys = 0; keys < 30 && !next.isFocused(); keys++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.ENTER);

        assertThat(acts()).containsExactly(new Act.Answer(Map.of("row", 0L)));
    }

    private List<String> texts() {
        return Spoken.in(robot.lookup("#kiosk").query());
    }

    private static void show(Scene scene) {
        visit.show(new Scene(SHELL, PLACES.get("outage")));
        visit.show(scene);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Act> acts() {
        WaitForAsyncUtils.waitForFxEvents();
        return visit.takeActs();
    }
}
