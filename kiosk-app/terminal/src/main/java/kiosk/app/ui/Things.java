package kiosk.app.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Things of the customer that may lie on or stick out of the machine.
public final class Things {

    private Things() {}

    /// One thing to take along.
    public static Region toTake(Setting setting, String thing) {
        return row(setting, thing, "", "");
    }

    /// One thing, and whether the machine still sees it.
    public static Region seen(Setting setting, String thing, boolean stillHere) {
        return row(
                setting,
                thing,
                setting.get(stillHere ? "leaving.here" : "leaving.gone"),
                stillHere ? "seal-ink" : "ok-ink");
    }

    private static Region row(Setting setting, String thing, String state, String colour) {
        String key = "take." + thing;
        var name = Type.CHOICE.label(setting.words().bundle().has(key) ? setting.get(key) : thing);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(30, icon(thing).onGround(84, "icon-ground"), name);
        if (!state.isBlank()) {
            row.getChildren().add(Type.SECOND.label(state, colour, "strong"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card");
        row.setId("take-" + thing);
        return row;
    }

    private static Icon icon(String thing) {
        return switch (thing) {
            case "idCard" -> Icon.IDCARD;
            case "bankCard" -> Icon.CARD;
            case "hardWallet" -> Icon.WALLET;
            default -> Icon.PAPER;
        };
    }
}
