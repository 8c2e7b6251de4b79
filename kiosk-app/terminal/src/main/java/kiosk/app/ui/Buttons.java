package kiosk.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Buttons of the look.
public final class Buttons {

    private static final double ICON = 44;

    private Buttons() {}

    /// Half-round, for filters and other ways.
    public static TouchPane chip(String id, String text, Runnable run) {
        return button(id, "chip", new Tap(text, Icon.NONE, run));
    }

    /// Half-round with a picture.
    public static TouchPane chip(String id, Icon icon, String text, Runnable run) {
        return button(id, "chip", new Tap(text, icon, run));
    }

    /// The one thing to do next.
    public static TouchPane primary(String id, Tap tap) {
        return button(id, "primary", tap);
    }

    /// Something else that can be done.
    public static TouchPane quiet(String id, Tap tap) {
        return button(id, "quiet", tap);
    }

    /// Calls somebody.
    public static TouchPane staff(String id, Tap tap) {
        return button(id, "staff", tap);
    }

    /// Words in a row that can be touched.
    public static TouchPane link(String id, String text, Runnable run) {
        return button(id, "link", new Tap(text, Icon.NONE, run));
    }

    private static TouchPane button(String id, String style, Tap tap) {
        var label = new Label(tap.text());
        label.setWrapText(true);
        label.getStyleClass().add(style + "-label");
        label.setMouseTransparent(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        var box = new HBox(16);
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        if (tap.icon() == Icon.NONE) {
            box.getChildren().add(label);
        } else if (tap.icon() == Icon.NEXT) {
            box.getChildren().addAll(label, tap.icon().at(ICON, style + "-icon"));
        } else {
            box.getChildren().addAll(tap.icon().at(ICON, style + "-icon"), label);
        }
        var pane = new TouchPane(id, style, box, tap.run());
        pane.setAccessibleText(tap.text());
        if (style.equals("chip") || style.equals("link")) {
            label.setWrapText(false);
            label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            pane.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        }
        return pane;
    }
}
