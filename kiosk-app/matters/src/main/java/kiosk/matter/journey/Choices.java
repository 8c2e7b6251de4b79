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

    static List<Map<String, Object>> rows(Step.Records records, Known known) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Object found = records.source().value(known, known).orElse(List.of());
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

    /// For each row of a map why it may not be chosen; empty text where it may.
    static List<Texts> closed(Step.Plot step, Known known) {
        List<Texts> closed = new ArrayList<>();
        Object found = step.records().source().value(known, known).orElse(List.of());
        for (Object item : found instanceof List<?> list ? list : List.of()) {
            Known tried = known.copy();
            if (item instanceof Map<?, ?> row) {
                row.forEach((name, value) -> tried.keep("row." + name, value));
            }
            closed.add(
                    step.rules().stream()
                            .filter(rule -> tried.holds(Optional.of(rule.when())))
                            .findFirst()
                            .map(rule -> tried.fill(rule.why()))
                            .orElse(Texts.same("")));
        }
        return closed;
    }

    /// Puts the fields of the chosen row into the matter's variables.
    static void picked(Step.Records records, Map<String, Object> answer, Known known) {
        List<Map<String, Object>> rows = rows(records, known);
        if (answer.get("row") instanceof Number n && n.intValue() < rows.size()) {
            Map<String, Object> row = rows.get(n.intValue());
            records.into()
                    .forEach((variable, field) -> {
                        Object value = row.get(field);
                        if (value != null) {
                            known.putData(variable, value);
                        }
                    });
        }
    }
}
