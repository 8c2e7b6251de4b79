package kiosk.matter.cel;

import dev.cel.common.values.NullValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Withheld;
import org.jspecify.annotations.Nullable;

/// Between JSON-like values and the values expressions see.
public final class JsonValues {

    private JsonValues() {}

    /// The null of expressions.
    public static Object nothing() {
        return NullValue.NULL_VALUE;
    }

    /// `json` as an expression sees it; empty when it does not fit `type`.
    public static Optional<Object> toCel(ValueType type, @Nullable Object json) {
        return switch (type) {
            case ValueType.Maybe maybe ->
                    json == null ? Optional.of(nothing()) : toCel(maybe.type(), json);
            case ValueType.Choice choice ->
                    json instanceof String word
                                    && choice.options().stream()
                                            .anyMatch(option -> option.value().equals(word))
                            ? Optional.of(word)
                            : Optional.empty();
            case ValueType.Rows rows ->
                    json instanceof List<?> list ? rows(rows, list) : Optional.empty();
            case ValueType.Simple simple -> simple(simple, json);
        };
    }

    private static Optional<Object> simple(ValueType.Simple type, @Nullable Object json) {
        if (json == null) {
            return Optional.empty();
        }
        return switch (type) {
            case INT, MONEY -> whole(json);
            case BOOL -> json instanceof Boolean ? Optional.of(json) : Optional.empty();
            case DATE -> parsed(json, text -> LocalDate.parse(text).toString());
            case MONTH -> parsed(json, text -> YearMonth.parse(text).toString());
            case INSTANT ->
                    json instanceof Instant ? Optional.of(json) : parsed(json, Instant::parse);
            case ANY -> Optional.of(json);
            case PIN -> json == Withheld.PIN ? Optional.of("") : text(json);
            case STRING, DIGITS, ID_NO, USCC, PHONE, BANK_CARD, DIVISION -> text(json);
        };
    }

    private static Optional<Object> text(Object json) {
        return json instanceof String ? Optional.of(json) : Optional.empty();
    }

    /// Records with every declared column: what is not there is null, what does not fit spoils all.
    private static Optional<Object> rows(ValueType.Rows type, List<?> list) {
        List<Object> rows = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> fields)) {
                return Optional.empty();
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (Map.Entry<String, ValueType> column : type.columns().entrySet()) {
                Object json = fields.get(column.getKey());
                boolean none = json == null || json.equals(nothing());
                Optional<Object> value =
                        none ? Optional.of(nothing()) : toCel(column.getValue(), json);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                row.put(column.getKey(), value.get());
            }
            rows.add(row);
        }
        return Optional.of(rows);
    }

    private static Optional<Object> whole(Object json) {
        return switch (json) {
            case Long n -> Optional.of(n);
            case Integer n -> Optional.of((long) n);
            case Short n -> Optional.of((long) n);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> parsed(
            Object json, java.util.function.Function<String, Object> parser) {
        try {
            return json instanceof String text ? Optional.of(parser.apply(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// An expression's value as JSON-like value; null for null. Null entries of maps are left out.
    public static @Nullable Object toJson(Object cel) {
        return switch (cel) {
            case NullValue _ -> null;
            case Instant instant -> instant.toString();
            case List<?> list -> {
                List<Object> items = new ArrayList<>();
                for (Object item : list) {
                    Object json = toJson(item);
                    if (json != null) {
                        items.add(json);
                    }
                }
                yield List.copyOf(items);
            }
            case Map<?, ?> map -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                map.forEach((key, value) -> {
                    Object json = toJson(value);
                    if (json != null) {
                        fields.put(String.valueOf(key), json);
                    }
                });
                yield fields;
            }
            default -> cel;
        };
    }
}
