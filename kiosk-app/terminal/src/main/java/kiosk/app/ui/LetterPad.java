package kiosk.app.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Latin letters, for search by pinyin initials and for contract numbers.
public final class LetterPad extends VBox {

    private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm\b");
    private static final List<String> WORDS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm \b");

    /// @param digits whether a row of digits stands above the letters; where not, words are typed
    ///   and there is a space
    public LetterPad(Setting setting, Digits digits, Consumer<String> typed) {
        super(setting.landscape() ? 12 : 16);
        if (digits == Digits.SHOWN) {
            getChildren().add(row(setting, "1234567890", typed));
        }
        for (var letters : digits == Digits.SHOWN ? LETTERS : WORDS) {
            getChildren().add(row(setting, letters, typed));
        }
        getStyleClass().add("letter-pad");
    }

    /// Whether there is a row of digits.
    public enum Digits {
        SHOWN,
        LEFT_OUT
    }

    private static HBox row(Setting setting, String letters, Consumer<String> typed) {
        var row = new HBox(12);
        row.setAlignment(Pos.CENTER);
        letters.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> Keys.key(setting, letter, typed))
                .forEach(key -> {
                    key.getStyleClass().add("key-letter");
                    HBox.setHgrow(key, Priority.ALWAYS);
                    row.getChildren().add(key);
                });
        return row;
    }
}
