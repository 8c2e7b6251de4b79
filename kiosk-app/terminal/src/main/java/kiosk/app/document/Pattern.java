package kiosk.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Texts;

/// A text with `{field|format}` in it, per language.
record Pattern(Map<String, List<Part>> byLanguage) {

    /// Literal text, or a slot.
    sealed interface Part {}

    record Literal(String text) implements Part {}

    record Slot(String field, Format format) implements Part {}

    static final Pattern EMPTY = same(List.of());

    static Pattern same(List<Part> parts) {
        return new Pattern(Map.of(Texts.BASE, parts));
    }

    /// Every slot of every language.
    List<Slot> slots() {
        return byLanguage.values().stream().flatMap(parts -> slots(parts).stream()).toList();
    }

    /// The slots a document cannot do without: other languages may be missing as a whole.
    List<Slot> neededSlots() {
        return slots(byLanguage.getOrDefault(Texts.BASE, List.of()));
    }

    private static List<Slot> slots(List<Part> parts) {
        return parts.stream().filter(Slot.class::isInstance).map(Slot.class::cast).toList();
    }

    /// In Chinese, and in the visit's language where that is another one and all it needs is there.
    Words fill(Values values, String language) throws DocumentException {
        String main = fillIn(values, Texts.BASE);
        return new Words(main, language.startsWith("zh") ? "" : fillIn(values, language));
    }

    private String fillIn(Values values, String language) throws DocumentException {
        List<Part> parts = byLanguage.get(language);
        boolean base = language.equals(Texts.BASE);
        if (parts == null
                || (!base
                        && slots(parts).stream()
                                .anyMatch(slot -> values.value(slot.field()).isEmpty()))) {
            parts = byLanguage.getOrDefault(Texts.BASE, List.of());
        }
        var filled = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal literal -> filled.append(literal.text());
                case Slot slot ->
                        filled.append(slot.format().write(values.required(slot.field()), language));
            }
        }
        return filled.toString();
    }

    /// Cuts one language's text into parts.
    ///
    /// @return the parts, or what is wrong
    static Parsed parse(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                parts.add(new Literal(text.substring(at)));
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                return Parsed.wrong("a { without }");
            }
            if (open > at) {
                parts.add(new Literal(text.substring(at, open)));
            }
            Optional<Slot> slot = slot(text.substring(open + 1, close));
            if (slot.isEmpty()) {
                return Parsed.wrong("not a field: " + text.substring(open, close + 1));
            }
            parts.add(slot.get());
            at = close + 1;
        }
        return new Parsed(List.copyOf(parts), "");
    }

    private static Optional<Slot> slot(String inside) {
        int bar = inside.indexOf('|');
        String field = bar < 0 ? inside : inside.substring(0, bar);
        if (!field.matches("[A-Za-z][A-Za-z0-9]*")) {
            return Optional.empty();
        }
        return bar < 0
                ? Optional.of(new Slot(field, Format.PLAIN))
                : Format.named(inside.substring(bar + 1)).map(format -> new Slot(field, format));
    }

    /// @param problem empty when the text is right
    record Parsed(List<Part> parts, String problem) {
        static Parsed wrong(String problem) {
            return new Parsed(List.of(), problem);
        }
    }

    static Pattern of(LinkedHashMap<String, List<Part>> byLanguage) {
        return new Pattern(Map.copyOf(byLanguage));
    }
}
