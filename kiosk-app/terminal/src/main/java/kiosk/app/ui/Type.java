package kiosk.app.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Text in the sizes of the look. Labels wrap and never shrink below what they need.
public enum Type {
    AMOUNT("t-amount"),
    HEADING("t-heading"),
    TITLE("t-title"),
    CHOICE("t-choice"),
    BODY("t-body"),
    SECOND("t-second"),
    FOOT("t-foot");

    private final String style;

    Type(String style) {
        this.style = style;
    }

    /// A label that wraps.
    public Label label(String text, String... colours) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.getStyleClass().addAll(colours);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMouseTransparent(true);
        return label;
    }

    /// A label on one line that keeps its width.
    public Label line(String text, String... colours) {
        var label = label(text, colours);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// The style class, for other nodes than labels.
    public String style() {
        return style;
    }
}
