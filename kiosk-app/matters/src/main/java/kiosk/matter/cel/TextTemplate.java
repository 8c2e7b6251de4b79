package kiosk.matter.cel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.matter.Divisions;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// A customer text with `{name}` or `{expression}` places. A name is shown by its type (money as
/// 260.00 元, a date as 2026年11月21日, a choice by its label); anything else as it is.
public final class TextTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /// Stands where a value is not known yet.
    private static final String UNKNOWN = "—";

    private final Texts texts;
    private final Map<String, Place> places;

    private record Place(Expression expression, Optional<ValueType> type) {}

    private TextTemplate(Texts texts, Map<String, Place> places) {
        this.texts = texts;
        this.places = places;
    }

    /// A text that holds no places.
    public static TextTemplate fixed(Texts texts) {
        return new TextTemplate(texts, Map.of());
    }

    /// A text in every language.
    public static TextTemplate compile(Value value, Expressions expressions) throws PackException {
        return compile(TextValue.read(value), value, expressions);
    }

    /// Texts that stand at `value`, with their places compiled.
    public static TextTemplate compile(Texts texts, Value value, Expressions expressions)
            throws PackException {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String text : texts.byLanguage().values()) {
            Matcher matcher = PLACE.matcher(text);
            while (matcher.find()) {
                String source = matcher.group(1);
                if (!places.containsKey(source)) {
                    Expression expression = expressions.compile(source, value.at());
                    places.put(source, new Place(expression, expressions.scope().type(source)));
                }
            }
        }
        return new TextTemplate(texts, places);
    }

    /// The text as it is, when it has no places.
    public Optional<Texts> whole() {
        return places.isEmpty() ? Optional.of(texts) : Optional.empty();
    }

    /// The text with its places filled.
    public Texts fill(Variables variables, Surroundings around) {
        if (places.isEmpty()) {
            return texts;
        }
        Map<String, Texts> values = new LinkedHashMap<>();
        places.forEach((source, place) -> values.put(source, shown(place, variables, around)));
        Set<String> languages = new LinkedHashSet<>(texts.byLanguage().keySet());
        values.values().forEach(value -> languages.addAll(value.byLanguage().keySet()));
        Map<String, String> filled = new LinkedHashMap<>();
        for (String language : languages) {
            filled.put(language, fill(texts.in(language), language, values));
        }
        return new Texts(filled);
    }

    private static Texts shown(Place place, Variables variables, Surroundings around) {
        Optional<Object> value =
                place.expression()
                        .value(variables, around)
                        .filter(found -> !found.equals(JsonValues.nothing()));
        if (place.type().equals(Optional.of(ValueType.Simple.DIVISION)) && value.isPresent()) {
            return Divisions.of(around.dictionary(Divisions.DICTIONARY))
                    .full(String.valueOf(value.get()));
        }
        return value.map(found -> Shown.of(place.type().orElse(ValueType.Simple.ANY), found))
                .orElseGet(() -> Texts.same(UNKNOWN));
    }

    private static String fill(String text, String language, Map<String, Texts> values) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(text.substring(from, matcher.start()));
            Texts value = values.get(matcher.group(1));
            parts.add(value == null ? UNKNOWN : value.in(language));
            from = matcher.end();
        }
        parts.add(text.substring(from));
        return String.join("", parts);
    }
}
