package kiosk.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// An answer: the whole card is the target, with its consequence in one line.
public final class ChoiceCard {

    private ChoiceCard() {}

    /// A card with a dot that shows which one is chosen.
    public static TouchPane radio(String id, String label, String note, Runnable run) {
        var dot = new Region();
        dot.getStyleClass().add("radio-dot");
        var ring = new StackPane(dot);
        ring.getStyleClass().add("radio");
        return card(id, ring, words(label, note), run);
    }

    /// A card with a picture that acts at once.
    public static TouchPane act(String id, Icon icon, String label, Runnable run) {
        return act(id, icon, words(label, ""), run);
    }

    /// A card with a picture that acts at once, and more words.
    public static TouchPane act(String id, Icon icon, VBox words, Runnable run) {
        return card(id, icon.onGround(96, "icon-ground"), words, run);
    }

    /// Title and one line under it.
    public static VBox words(String label, String note) {
        var box = new VBox(6, Type.CHOICE.label(label));
        if (!note.isBlank()) {
            box.getChildren().add(Type.SECOND.label(note, "ink2"));
        }
        box.setMouseTransparent(true);
        return box;
    }

    private static TouchPane card(String id, Node sign, VBox words, Runnable run) {
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(32, sign, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        return new TouchPane(id, "choice", row, run);
    }
}
