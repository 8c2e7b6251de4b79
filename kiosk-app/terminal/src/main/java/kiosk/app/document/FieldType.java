package kiosk.app.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Texts;
import org.jspecify.annotations.Nullable;

/// What a field of a template holds. Values come as JSON-like data (dates and instants as ISO
/// strings) or as the types below; anything else is refused by [#read].
enum FieldType {
    TEXT,
    /// Integer fen.
    MONEY,
    NUMBER,
    FLAG,
    DATE,
    /// A moment, printed in legal time.
    TIME,
    MONTH,
    /// One sentence in several languages.
    TEXTS,
    /// Sentences.
    LINES,
    /// Rows.
    LIST;

    /// The value in this type, or empty when it is of another kind.
    Optional<Object> read(Object value) {
        try {
            return Optional.ofNullable(convert(value));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private @Nullable Object convert(Object value) {
        return switch (this) {
            case TEXT -> text(value);
            case MONEY, NUMBER -> whole(value);
            case FLAG -> value instanceof Boolean ? value : null;
            case DATE ->
                    switch (value) {
                        case LocalDate date -> date;
                        case String iso -> LocalDate.parse(iso);
                        default -> null;
                    };
            case TIME ->
                    switch (value) {
                        case Instant instant -> instant;
                        case String iso -> Instant.parse(iso);
                        default -> null;
                    };
            case MONTH ->
                    switch (value) {
                        case YearMonth month -> month;
                        case String iso -> YearMonth.parse(iso);
                        default -> null;
                    };
            case TEXTS -> texts(value);
            case LINES ->
                    value instanceof List<?> list
                                    && list.stream().allMatch(String.class::isInstance)
                            ? value
                            : null;
            case LIST -> value instanceof List<?> ? value : null;
        };
    }

    private static @Nullable Object text(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number.toString();
            case Integer number -> number.toString();
            default -> null;
        };
    }

    private static @Nullable Object whole(Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> Long.valueOf(number);
            default -> null;
        };
    }

    private static @Nullable Object texts(Object value) {
        return switch (value) {
            case Texts texts -> texts;
            case String same -> Texts.same(same);
            case Map<?, ?> map when map.get(Texts.BASE) instanceof String main ->
                    map.get("en") instanceof String en ? Texts.of(main, en) : Texts.same(main);
            default -> null;
        };
    }
}
