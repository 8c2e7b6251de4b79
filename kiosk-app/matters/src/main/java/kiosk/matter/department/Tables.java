package kiosk.matter.department;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of one department inside one transaction.
public interface Tables {

    /// All rows of a table. Sample tables are small (≤ 10,000 rows).
    List<Map<String, Object>> rows(String table);

    /// The row with this key.
    Optional<Map<String, Object>> row(String table, Object key);

    /// Inserts or replaces.
    void put(String table, Object key, Map<String, Object> row);

    /// The remembered reply for an idempotency key (`operation` + key), as stored by [#remember].
    Optional<Map<String, Object>> remembered(String operation, String key);

    /// Remembers a reply.
    void remember(String operation, String key, Map<String, Object> reply);

    /// Next number of a named series, from 1.
    long serial(String series);
}
