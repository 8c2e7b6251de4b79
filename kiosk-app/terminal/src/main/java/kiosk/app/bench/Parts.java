package kiosk.app.bench;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Icon;

/// The few parts the bench is made of.
final class Parts {
    private static final double HEAD_ICON = 22;

    private Parts() {}

    /// A white card with a headline and rows under it.
    static VBox card(Icon icon, String title, Node... rows) {
        var head = new HBox(10, icon.at(HEAD_ICON, "icon-pine"), text("card-title", title));
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(12, head);
        card.getChildren().addAll(rows);
        card.getStyleClass().add("card");
        return card;
    }

    static Label text(String style, String words) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Words on one line that keep their width.
    static Label line(String style, String words) {
        var label = text(style, words);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Button button(String id, String style, String words, Runnable run) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /// Takes the room that is left.
    static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Adds or removes a style class.
    static void style(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }
}
