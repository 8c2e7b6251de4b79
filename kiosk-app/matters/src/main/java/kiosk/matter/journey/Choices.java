package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Page.Option;
import kiosk.matter.Texts;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.ValueType;
import kiosk.matter.language.Step;
import org.jspecify.annotations.Nullable;

/// Options of questions and rows of picks.
final class Choices {

    private Choices() {}

    static List<Option> options(ValueType type) {
        return type instanceof ValueType.Choice choice
                ? choice.options()
                : List.of(
                        new Option("true", Texts.of("是", "Yes"), Texts.same("")),
                        new Option("false", Texts.of("否", "No"), Texts.same("")));
    }

    /// The chosen value; a yes-no question also takes the words `true` and `false`.
    static Optional<Object> value(ValueType type, @Nullable Object answer) {
        if (type == ValueType.Simple.BOOL && answer instanceof String word) {
            return switch (word) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
        return JsonValues.toCel(type, answer);
    }

    static List<Map<String, Object>> rows(Step.Pick step, Known known) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Object found = step.source().value(known, known).orElse(List.of());
        if (found instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    map.forEach((key, value) -> {
                        Object json = JsonValues.toJson(value);
                        if (json != null) {
                            row.put(String.valueOf(key), json);
                        }
                    });
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
