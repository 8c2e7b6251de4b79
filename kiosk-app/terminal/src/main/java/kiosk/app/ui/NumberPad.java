package kiosk.app.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// Twelve big keys. Sends `0`…`9`, the extra key, or [#DELETE].
public final class NumberPad extends GridPane {

    /// What the key that takes back one character sends.
    public static final String DELETE = "\b";

    private static final int COLUMNS = 3;

    /// @param extra what the key left of zero types (`.`, `X`), empty for no key
    public NumberPad(Setting setting, String extra, Consumer<String> typed) {
        setHgap(20);
        setVgap(20);
        for (int column = 0; column < COLUMNS; column++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(third);
        }
        var keys = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", extra, "0", DELETE);
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            if (!key.isEmpty()) {
                add(Keys.key(setting, key, typed), i % COLUMNS, i / COLUMNS);
            }
        }
        for (int row = 0; row < 4; row++) {
            var constraints = new RowConstraints(setting.elder() ? 84 : 76, 104, 130);
            constraints.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(constraints);
        }
        getStyleClass().add("number-pad");
    }
}
