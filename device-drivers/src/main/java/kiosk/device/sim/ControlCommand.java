package kiosk.device.sim;

import java.util.Locale;
import java.util.Map;

/// A command of the control port, with words in camel case for the constants of enums.
///
/// @param fields as they came, JSON values
public record ControlCommand(Map<String, Object> fields) {

    public ControlCommand {
        fields = Map.copyOf(fields);
    }

    /// What is to be done: field `do`.
    public String what() {
        return text("do");
    }

    /// A field as text, empty where it is absent.
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    /// A number, or `otherwise` where it is absent.
    public int count(String field, int otherwise) {
        return fields.get(field) instanceof Number number ? number.intValue() : otherwise;
    }

    /// The constant a field names.
    ///
    /// @throws IllegalArgumentException no such word; the message lists those there are
    public <E extends Enum<E>> E word(Class<E> type, String field) {
        String text = text(field);
        for (E each : type.getEnumConstants()) {
            if (wordFor(each).equals(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                field
                        + " '"
                        + text
                        + "' is none of "
                        + java.util.Arrays.stream(type.getEnumConstants())
                                .map(ControlCommand::wordFor)
                                .toList());
    }

    /// The word for a constant: `ANSWER_LOST` is `answerLost`.
    public static String wordFor(Enum<?> constant) {
        var word = new StringBuilder();
        boolean upper = false;
        for (char c : constant.name().toLowerCase(Locale.ROOT).toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                word.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return word.toString();
    }
}
