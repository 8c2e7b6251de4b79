package kiosk.app.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One sentence on a coloured ground, always with a picture: a meaning is never colour alone.
public final class Note {

    private Note() {}

    /// Attention, or waiting.
    public static Region amber(String text) {
        return note(text, Icon.INFO, "amber");
    }

    /// Safe, or done.
    public static Region ok(String text) {
        return note(text, Icon.SHIELD, "ok");
    }

    /// Done, with its own picture.
    public static Region ok(Icon icon, String text) {
        return note(text, icon, "ok");
    }

    /// It did not work.
    public static Region seal(String text) {
        return note(text, Icon.WARNING, "seal");
    }

    private static Region note(String text, Icon icon, String colour) {
        var label = Type.SECOND.label(text, colour + "-ink");
        var row = new HBox(22, icon.at(40, "icon-" + colour), label);
        HBox.setHgrow(label, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("note", "note-" + colour);
        return row;
    }
}
