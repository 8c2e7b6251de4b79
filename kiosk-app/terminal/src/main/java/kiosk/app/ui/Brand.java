package kiosk.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// The mark: an arch with a door ajar, and the name.
public final class Brand {

    private static final double SIZE = 52;

    private Brand() {}

    /// The mark alone.
    public static Region mark() {
        var arch = new SVGPath();
        arch.setContent("M15 40 V25 A11 11 0 0 1 37 25 V40");
        arch.getStyleClass().add("mark-arch");
        var door = new SVGPath();
        door.setContent("M26 40 V31");
        door.getStyleClass().add("mark-door");
        var mark = new Pane(arch, door);
        mark.getStyleClass().add("mark");
        mark.setMinSize(SIZE, SIZE);
        mark.setPrefSize(SIZE, SIZE);
        mark.setMaxSize(SIZE, SIZE);
        return mark;
    }

    /// Mark and name.
    public static Region of(Setting setting) {
        var name = new Label(setting.get("app.name"));
        name.getStyleClass().add("bar-brand");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var brand = new HBox(16, mark(), name);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.setMinWidth(Region.USE_PREF_SIZE);
        return brand;
    }
}
