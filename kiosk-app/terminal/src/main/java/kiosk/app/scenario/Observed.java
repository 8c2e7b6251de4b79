package kiosk.app.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What came out of a scenario, under the same words as `expect:`.
final class Observed {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    void put(String word, Object value) {
        facts.put(word, value);
    }

    /// Sentences on everything that is not as expected; none when the scenario holds.
    List<String> differences(Map<String, Object> expected) {
        List<String> differences = new ArrayList<>();
        expected.forEach((word, value) -> {
            if (value instanceof Map<?, ?> parts) {
                parts.forEach((name, part) ->
                        compare(
                                differences,
                                word + "." + name,
                                part,
                                member(facts.get(word), name)));
            } else {
                compare(differences, word, value, facts.get(word));
            }
        });
        return differences;
    }

    private static Object member(@org.jspecify.annotations.Nullable Object of, Object name) {
        Object member = of instanceof Map<?, ?> map ? map.get(name) : null;
        return member == null ? "nothing" : member;
    }

    private static void compare(
            List<String> differences,
            String word,
            Object expected,
            @org.jspecify.annotations.Nullable Object found) {
        boolean same =
                (expected instanceof Number a && found instanceof Number b)
                        ? a.longValue() == b.longValue()
                        : Objects.equals(expected, found);
        if (!same) {
            differences.add(word + ": expected " + expected + ", was " + found);
        }
    }

    @Override
    public String toString() {
        return facts.toString();
    }
}
