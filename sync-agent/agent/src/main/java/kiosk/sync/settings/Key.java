package kiosk.sync.settings;

import java.util.Locale;
import java.util.Optional;

/// One setting as the table describes it.
///
/// @param unit of a number, empty where there is none
/// @param range `least..most` of a number, the choices of a choice, empty otherwise
/// @param need whether it must be there, and what counts when it is not
/// @param zh what it is, in Chinese
/// @param en the same in English
public record Key(
        String name,
        Type type,
        String unit,
        String range,
        Need need,
        String example,
        String zh,
        String en) {

    /// What a value must look like.
    public enum Type {
        TEXT,
        ID,
        PATH,
        ADDRESS,
        ZONE,
        FLAG,
        WHOLE,
        NUMBER,
        CHOICE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether a key must be there.
    public sealed interface Need {
        /// Nothing works without it.
        record Required() implements Need {}

        /// It may be left out; nothing stands for it.
        record Optional() implements Need {}

        /// It may be left out; this value counts then.
        record Otherwise(String value) implements Need {}
    }

    private static final int COLUMNS = 8;

    /// A line of the table: `name | type | unit | range | need | example | 中文 | English`, where
    /// need is `required`, `optional` or the value that counts otherwise.
    static Key parse(String line) {
        String[] cell = line.split("\\|", -1);
        if (cell.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns are wanted: " + line);
        }
        for (int i = 0; i < COLUMNS; i++) {
            cell[i] = cell[i].strip();
        }
        return new Key(
                cell[0],
                Type.valueOf(cell[1].toUpperCase(Locale.ROOT)),
                cell[2],
                cell[3],
                need(cell[4]),
                cell[5],
                cell[6],
                cell[7]);
    }

    private static Need need(String word) {
        return switch (word) {
            case "required" -> new Need.Required();
            case "optional" -> new Need.Optional();
            default -> new Need.Otherwise(word);
        };
    }

    /// What counts when the key is left out.
    Optional<String> otherwise() {
        return need instanceof Need.Otherwise(String value) ? Optional.of(value) : Optional.empty();
    }

    double least() {
        return Double.parseDouble(range.substring(0, range.indexOf("..")));
    }

    double most() {
        return Double.parseDouble(range.substring(range.indexOf("..") + 2));
    }
}
