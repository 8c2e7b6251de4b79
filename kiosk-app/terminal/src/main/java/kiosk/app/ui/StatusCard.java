package kiosk.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is happening, and what happens next.
public final class StatusCard {

    private StatusCard() {}

    /// Something is under way.
    public static Region waiting(String title, String next) {
        return card(Icon.WAIT, "amber", Type.CHOICE.label(title), next);
    }

    /// Something is under way, with words that change while it lasts.
    public static Region waiting(Label title, String next) {
        return card(Icon.WAIT, "amber", title, next);
    }

    /// Something is still to do.
    public static Region waiting(Icon icon, String title, String next) {
        return card(icon, "amber", Type.CHOICE.label(title), next);
    }

    /// Something is done.
    public static Region done(Icon icon, String title, String next) {
        return card(icon, "ok", Type.CHOICE.label(title), next);
    }

    /// Something did not work: why, and what helps.
    public static Region refused(String title, String next) {
        return card(Icon.WARNING, "seal", Type.CHOICE.label(title), next);
    }

    private static Region card(Icon icon, String colour, Label title, String next) {
        var disc = new javafx.scene.layout.StackPane(icon.at(64, "icon-" + colour));
        disc.getStyleClass().addAll("disc", "disc-" + colour);
        var words = new VBox(8, title);
        if (!next.isBlank()) {
            words.getChildren().add(Type.BODY.label(next, "ink2"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(34, disc, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("card", "status");
        return row;
    }
}
