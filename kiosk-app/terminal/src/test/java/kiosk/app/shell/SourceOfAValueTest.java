package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import kiosk.app.visit.Scene;
import org.junit.jupiter.api.Test;

/// Where a value came from stands beside it, and below it where the value is long.
class SourceOfAValueTest extends InTheWindow {

    @Test
    void besideAShortValueBelowALongOne() {
        show(new Scene(SHELL, PLACES.get("review")));
        assertThat(middle("身份证")).isGreaterThan(bottom("张*三"));
        assertThat(middle("民政局")).isBetween(top("未婚"), bottom("未婚"));
    }

    private double top(String words) {
        var bounds = node(words).localToScene(node(words).getBoundsInLocal());
        return bounds.getMinY();
    }

    private double bottom(String words) {
        var bounds = node(words).localToScene(node(words).getBoundsInLocal());
        return bounds.getMaxY();
    }

    private double middle(String words) {
        return (top(words) + bottom(words)) / 2;
    }

    private Node node(String words) {
        return robot
                .lookup(node -> node instanceof Labeled l && l.getText().contains(words))
                .queryAll()
                .stream()
                .filter(Node::isVisible)
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
