package kiosk.matter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.matter.PackException;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.Surroundings;
import kiosk.matter.cel.ValueType;
import kiosk.matter.cel.Variables;
import kiosk.matter.yaml.Value;

/// A value key: a constant, `=expression`, or text with `{expression}` places.
public final class Source {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /// Constants and expressions whose values make up the text; a single part is the value itself.
    private final List<Object> parts;

    private Source(List<Object> parts) {
        this.parts = parts;
    }

    /// A constant.
    public static Source constant(Object value) {
        return new Source(List.of(value));
    }

    /// Reads one.
    public static Source read(Value value, Expressions expressions) throws PackException {
        Object plain = value.plain();
        if (plain == null) {
            throw value.at().refuse("a value expected");
        }
        if (!(plain instanceof String text)) {
            return constant(plain);
        }
        if (text.startsWith("=")) {
            return new Source(
                    List.of(expressions.compile(text.substring(1), value.textAt().plus(1))));
        }
        List<Object> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(text.substring(from, matcher.start()));
            parts.add(
                    expressions.compile(
                            matcher.group(1), value.textAt().plus(matcher.start() + 1)));
            from = matcher.end();
        }
        if (parts.isEmpty()) {
            return constant(text);
        }
        parts.add(text.substring(from));
        return new Source(parts);
    }

    /// Refuses a value that does not fit.
    public Source mustGive(ValueType type, Value value) throws PackException {
        boolean fits =
                switch (parts.get(0)) {
                    case Expression expression when parts.size() == 1 -> expression.fits(type);
                    case Object constant when parts.size() == 1 ->
                            kiosk.matter.cel.JsonValues.toCel(type, constant).isPresent();
                    default -> type.cel().equals(ValueType.Simple.STRING.cel());
                };
        if (!fits) {
            throw value.at().refuse("must give " + type.celName());
        }
        return this;
    }

    /// The value, or empty where a name has none yet.
    public Optional<Object> value(Variables variables, Surroundings around) {
        if (parts.size() == 1) {
            return part(parts.get(0), variables, around);
        }
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            Optional<Object> value = part(part, variables, around);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(value.get());
        }
        return Optional.of(text.toString());
    }

    private static Optional<Object> part(Object part, Variables variables, Surroundings around) {
        return part instanceof Expression expression
                ? expression.value(variables, around)
                : Optional.of(part);
    }
}
