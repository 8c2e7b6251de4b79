package kiosk.matter.department;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of one department in memory, for scenarios and tests; the same rules as the real store: an
/// operation that throws leaves nothing behind.
///
/// Thread rule: any thread; operations run one after the other.
public final class MemoryTables implements Tables {

    private final Department department;
    private Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
    private Map<String, Map<String, Object>> replies = new LinkedHashMap<>();
    private Map<String, Long> series = new LinkedHashMap<>();

    /// Seeded as of `today`.
    public MemoryTables(Department department, LocalDate today) {
        this.department = department;
        department
                .seed(today)
                .forEach((table, seed) -> {
                    String key = department.tableKeys().getOrDefault(table, "");
                    seed.forEach(row -> put(table, cell(row, key), row));
                });
    }

    private static Object cell(Map<String, Object> row, String column) {
        Object value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("a seeded row has no " + column);
        }
        return value;
    }

    /// Changes columns of a row, or adds the row; `today-25d` in a text becomes a date. For
    /// scenarios that say what is given.
    public synchronized void amend(String table, Map<String, Object> columns, LocalDate today) {
        Object key = cell(columns, department.tableKeys().getOrDefault(table, ""));
        Map<String, Object> row = new LinkedHashMap<>(row(table, key).orElse(Map.of()));
        columns.forEach((column, value) ->
                row.put(column, value instanceof String text ? Seed.relative(text, today) : value));
        put(table, key, row);
    }

    /// Runs one operation as one transaction.
    ///
    /// @throws Department.BadCall the caller's mistake; nothing was changed
    public Department.Reply execute(String operation, Map<String, Object> in, Instant now)
            throws Department.BadCall {
        return execute(department, operation, in, now);
    }

    /// The same for a department whose rows these are too ([Department#home]).
    public synchronized Department.Reply execute(
            Department asked, String operation, Map<String, Object> in, Instant now)
            throws Department.BadCall {
        Map<String, Map<String, Map<String, Object>>> rowsBefore = new LinkedHashMap<>();
        rows.forEach((table, content) -> rowsBefore.put(table, new LinkedHashMap<>(content)));
        Map<String, Map<String, Object>> repliesBefore = new LinkedHashMap<>(replies);
        Map<String, Long> seriesBefore = new LinkedHashMap<>(series);
        boolean done = false;
        try {
            Department.Reply reply = asked.execute(operation, in, this, now);
            done = reply instanceof Department.Reply.Answer;
            return reply;
        } finally {
            if (!done) {
                rows = rowsBefore;
                replies = repliesBefore;
                series = seriesBefore;
            }
        }
    }

    @Override
    public synchronized List<Map<String, Object>> rows(String table) {
        return List.copyOf(rows.getOrDefault(table, Map.of()).values());
    }

    @Override
    public synchronized Optional<Map<String, Object>> row(String table, Object key) {
        return Optional.ofNullable(rows.getOrDefault(table, Map.of()).get(String.valueOf(key)));
    }

    @Override
    public synchronized void put(String table, Object key, Map<String, Object> row) {
        rows.computeIfAbsent(table, _ -> new LinkedHashMap<>())
                .put(String.valueOf(key), Map.copyOf(row));
    }

    @Override
    public synchronized Optional<Map<String, Object>> remembered(String operation, String key) {
        return Optional.ofNullable(replies.get(operation + " " + key));
    }

    @Override
    public synchronized void remember(String operation, String key, Map<String, Object> reply) {
        replies.put(operation + " " + key, Map.copyOf(reply));
    }

    @Override
    public synchronized long serial(String name) {
        return series.merge(name, 1L, Long::sum);
    }
}
