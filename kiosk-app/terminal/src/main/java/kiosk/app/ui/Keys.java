package kiosk.app.ui;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Keys of the pads; ids are `key-7`, `key-a`, `key-delete`, `key-dot`, `key-space`.
final class Keys {

    private Keys() {}

    static TouchPane key(Setting setting, String key, Consumer<String> typed) {
        return key(setting, key, typed, true);
    }

    /// @param upper letters stand on the key as capitals, whatever they type
    static TouchPane key(Setting setting, String key, Consumer<String> typed, boolean upper) {
        Node face =
                switch (key) {
                    case NumberPad.DELETE -> Icon.DELETE.at(56, "icon-ink");
                    case " " -> Icon.SPACE.at(56, "icon-ink");
                    default -> Type.CHOICE.line(upper ? key.toUpperCase(Locale.ROOT) : key);
                };
        var pane = new TouchPane("key-" + name(key), "key", face, () -> typed.accept(key));
        pane.setAccessibleText(
                switch (key) {
                    case NumberPad.DELETE -> setting.get("key.delete");
                    case " " -> setting.get("key.space");
                    default -> key;
                });
        pane.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return pane;
    }

    private static String name(String key) {
        return switch (key) {
            case NumberPad.DELETE -> "delete";
            case "." -> "dot";
            case " " -> "space";
            default -> key;
        };
    }
}
