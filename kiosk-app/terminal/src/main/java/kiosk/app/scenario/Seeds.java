package kiosk.app.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.app.visit.Json;
import kiosk.matter.Pack;
import kiosk.matter.department.Department;
import kiosk.matter.scenario.Scenario;

/// Puts the `given:` of a scenario into the tables.
final class Seeds {
    /// A department that does not answer.
    static final City.Fault DOWN = new City.Fault(0, Duration.ZERO, true, "", false);

    private static final Pattern RELATIVE = Pattern.compile("today([+-]\\d+)d");

    private Seeds() {}

    /// Rows of `given` replace columns of the seeded row with the same key, or are added.
    static void plant(Scenario.Given given, City city, Pack pack, LocalDate today) {
        given.rows()
                .forEach((table, rows) -> {
                    int dot = table.indexOf('.');
                    String department = table.substring(0, dot);
                    String name = table.substring(dot + 1);
                    String key = keyOf(pack, department, name);
                    rows.forEach(row -> {
                        Object value = row.getOrDefault(key, "");
                        Map<String, Object> merged =
                                new LinkedHashMap<>(
                                        city.tables(department).row(name, value).orElse(Map.of()));
                        merged.putAll(resolved(row, today));
                        city.put(department, name, value, merged);
                    });
                });
    }

    private static String keyOf(Pack pack, String department, String table) {
        return pack.departments().stream()
                .filter(d -> d.id().equals(department))
                .map(Department::tableKeys)
                .map(keys -> keys.getOrDefault(table, ""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no department " + department));
    }

    private static Map<String, Object> resolved(Map<String, Object> row, LocalDate today) {
        Map<String, Object> resolved = new LinkedHashMap<>(Json.plain(row));
        resolved.replaceAll((_, value) -> {
            Matcher relative = RELATIVE.matcher(value.toString());
            return relative.matches()
                    ? today.plusDays(Long.parseLong(relative.group(1))).toString()
                    : value;
        });
        return resolved;
    }

    /// A fault as written in a scenario: `at`, `delay` (8s), `down` (30s or true), `refuse`,
    /// `doneButAnswerLost`.
    static City.Fault fault(Map<String, Object> script) {
        return new City.Fault(
                script.get("at") instanceof Number at ? at.intValue() : 0,
                seconds(script.get("delay")),
                script.containsKey("down"),
                String.valueOf(script.getOrDefault("refuse", "")),
                Boolean.TRUE.equals(script.get("doneButAnswerLost")));
    }

    private static Duration seconds(@org.jspecify.annotations.Nullable Object text) {
        return text == null
                ? Duration.ZERO
                : Duration.parse("PT" + text.toString().toUpperCase(java.util.Locale.ROOT));
    }
}
