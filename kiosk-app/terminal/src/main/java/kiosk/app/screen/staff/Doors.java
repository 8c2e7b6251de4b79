package kiosk.app.screen.staff;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kiosk.app.ui.Icon;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;

/// Big buttons with picture and words at the left.
final class Doors {

    private Doors() {}

    static TouchPane button(String id, Icon icon, String words, Runnable run) {
        var label = Type.BODY.label(words, "pine", "strong");
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(22, icon.at(48, "icon-pine"), label);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        var door = new TouchPane(id, "door", row, run);
        door.setAccessibleText(words);
        return door;
    }
}
