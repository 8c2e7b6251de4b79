package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.app.ui.FaceCanvas;
import kiosk.app.visit.Scene;
import org.junit.jupiter.api.Test;

/// She can be made smaller and hidden, until the session ends.
class FaceWishTest extends InTheWindow {

    @Test
    void sheIsMadeSmallerHiddenAndShownAgainUntilTheSessionEnds() {
        show(new Scene(SHELL, PLACES.get("home")));
        double usual = height();
        robot.clickOn("#toggle-face");
        assertThat(height()).isLessThan(usual * 0.7).isGreaterThan(usual * 0.5);
        show(new Scene(SHELL, PLACES.get("question")));
        assertThat(texts()).as("the wish is kept").contains("不显示人像");
        robot.clickOn("#toggle-face");
        assertThat(height()).isZero();
        assertThat(texts()).contains("显示人像");
        robot.clickOn("#toggle-face");
        assertThat(height()).isPositive();
        robot.clickOn("#toggle-face");
        show(new Scene(SHELL, PLACES.get("attract")));
        show(new Scene(SHELL, PLACES.get("home")));
        assertThat(height()).isEqualTo(usual);
    }

    private double height() {
        return robot
                .lookup(node -> node instanceof FaceCanvas && node.getScene() != null)
                .queryAll()
                .stream()
                .mapToDouble(node -> node.getBoundsInLocal().getHeight())
                .max()
                .orElse(0);
    }
}
