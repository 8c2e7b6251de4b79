package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import org.junit.jupiter.api.Test;

/// A finger, or keys alone, on a map in the real window.
class PlotTapsTest extends InTheWindow {

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
}
