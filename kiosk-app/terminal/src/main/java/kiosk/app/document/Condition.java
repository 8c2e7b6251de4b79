package kiosk.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a block is shown: `field`, `!field`, `field == value`, `field != value`, joined by `&&`.
record Condition(List<Term> terms) {
    static final Condition ALWAYS = new Condition(List.of());
    private static final Pattern SHAPE =
            Pattern.compile("(!?)\\s*([A-Za-z][A-Za-z0-9]*)(?:\\s*(==|!=)\\s*([A-Za-z0-9._-]+))?");

    /// @param equals compared with the value as text, where present
    record Term(String field, boolean negated, Optional<String> equals) {

        boolean holds(Values values) {
            Optional<Object> value = values.value(field);
            boolean met =
                    equals.isPresent()
                            ? value.map(Object::toString).equals(equals)
                            : value.filter(Values::says).isPresent();
            return met != negated;
        }
    }

    static Optional<Condition> parse(String text) {
        var terms = new ArrayList<Term>();
        for (String part : text.split("&&", -1)) {
            Matcher shape = SHAPE.matcher(part.strip());
            if (!shape.matches() || (!shape.group(1).isEmpty() && shape.group(3) != null)) {
                return Optional.empty();
            }
            boolean negated = !shape.group(1).isEmpty() || "!=".equals(shape.group(3));
            terms.add(new Term(shape.group(2), negated, Optional.ofNullable(shape.group(4))));
        }
        return Optional.of(new Condition(List.copyOf(terms)));
    }

    /// Both must hold.
    Condition and(Condition other) {
        return new Condition(Stream.concat(terms.stream(), other.terms.stream()).toList());
    }

    Set<String> fields() {
        return terms.stream().map(Term::field).collect(Collectors.toUnmodifiableSet());
    }

    /// True when a block under this condition may use the optional `name`.
    boolean proves(String name) {
        return terms.stream().anyMatch(term -> term.field().equals(name) && !term.negated());
    }

    boolean holds(Values values) {
        return terms.stream().allMatch(term -> term.holds(values));
    }
}
