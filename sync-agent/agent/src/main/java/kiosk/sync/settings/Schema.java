package kiosk.sync.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The table of all keys of a program. Checks a file against it and tells everything that is wrong
/// at once.
public final class Schema {
    private final Map<String, Key> keys = new LinkedHashMap<>();

    private Schema() {}

    /// Reads a table: one key a line (see [Key]); empty lines and lines that begin with `#` are for
    /// people.
    public static Schema parse(String table) {
        Schema schema = new Schema();
        table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Key::parse)
                .forEach(key -> schema.keys.put(key.name(), key));
        return schema;
    }

    /// All keys, in the table's order.
    public List<Key> keys() {
        return List.copyOf(keys.values());
    }

    /// What a check gave.
    ///
    /// @param values of every key that has one: as written, or what counts otherwise
    /// @param findings in the order of the file, missing keys at the end
    public record Checked(Map<String, String> values, List<Finding> findings) {
        public Checked {
            values = Map.copyOf(values);
            findings = List.copyOf(findings);
        }
    }

    /// Checks a whole file.
    public Checked check(String text) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<SettingLines.Line> lines;
        try {
            lines = SettingLines.of(text);
        } catch (IllegalArgumentException e) {
            return new Checked(
                    Map.of(),
                    List.of(new Finding(0, "", "反斜杠 u 写法有误，读不出", "a \\u escape is broken")));
        }
        for (SettingLines.Line line : lines) {
            boolean first = seen.add(line.key());
            fault(line, first).ifPresentOrElse(findings::add, () -> take(line, values));
        }
        for (Key key : keys.values()) {
            if (!seen.contains(key.name())) {
                key.otherwise().ifPresent(value -> values.put(key.name(), value));
                if (key.need() instanceof Key.Need.Required) {
                    findings.add(missing(0, key));
                }
            }
        }
        return new Checked(values, findings);
    }

    private static void take(SettingLines.Line line, Map<String, String> values) {
        if (!line.value().isEmpty()) {
            values.put(line.key(), line.value());
        }
    }

    private Optional<Finding> fault(SettingLines.Line line, boolean first) {
        Key key = keys.get(line.key());
        if (key == null) {
            String near = nearest(line.key());
            return Optional.of(
                    new Finding(
                            line.number(),
                            line.key(),
                            "不认识的键 " + line.key() + "；是不是 " + near + "？",
                            "unknown key " + line.key() + "; did you mean " + near + "?"));
        }
        if (!first) {
            return Optional.of(
                    new Finding(
                            line.number(),
                            line.key(),
                            line.key() + " 写了两次，请只留一个",
                            line.key() + " is set twice; keep one"));
        }
        if (line.value().isEmpty()) {
            return key.need() instanceof Key.Need.Required
                    ? Optional.of(missing(line.number(), key))
                    : Optional.empty();
        }
        return Fitting.fault(key, line.value())
                .map(fits ->
                        new Finding(
                                line.number(),
                                line.key(),
                                line.key() + " = " + line.value() + " 不能用；应为" + fits.zh(),
                                line.key()
                                        + " = "
                                        + line.value()
                                        + " is not usable; expected "
                                        + fits.en()));
    }

    private static Finding missing(int line, Key key) {
        return new Finding(
                line,
                key.name(),
                "缺少 " + key.name() + "（" + key.zh() + "），例如 " + key.example(),
                key.name() + " is missing (" + key.en() + "), for example " + key.example());
    }

    private String nearest(String key) {
        return keys.keySet().stream()
                .min(Comparator.comparingInt(known -> EditDistance.between(known, key)))
                .orElse("nothing");
    }
}
