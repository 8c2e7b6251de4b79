package kiosk.sync.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Reads a whole database once: every row's checksum, every index against its table.
final class Inspection {
    private long rows;

    private Inspection() {}

    /// @throws SQLException something is damaged
    static void of(Connection connection) throws SQLException {
        Tables tables = new Tables(connection);
        tables.epoch();
        tables.seq();
        tables.change();
        Inspection look = new Inspection();
        look.table(tables, "journal ORDER BY id", Rows::entry);
        look.index(connection, "journal", "journal_by_case", "case_id");
        look.table(tables, "outbox ORDER BY seq", Rows::event);
        look.index(connection, "outbox", "outbox_by_id", "id");
        look.table(tables, "outbox_refused", Rows::event);
        look.table(tables, "inbox ORDER BY n", Rows::downEvent);
        look.index(connection, "inbox", "inbox_by_case", "case_id");
        look.table(tables, "keepsake", Rows::keepsake);
        look.index(connection, "keepsake", "keepsake_by_owner", "owner_ref");
        look.table(tables, "open_intent", row -> row.getString("effect_key"));
        look.index(connection, "open_intent", "open_intent_by_effect", "effect");
    }

    private <T> void table(Tables tables, String ordered, Rows.Reader<T> reader)
            throws SQLException {
        rows = 0;
        tables.each(ordered, reader, _ -> rows++);
    }

    private void index(Connection connection, String table, String index, String column)
            throws SQLException {
        String sql =
                "SELECT COUNT(%s) FROM %s USE INDEX (%s) WHERE %s >= ''"
                        .formatted(column, table, index, column);
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            if (!found.next() || found.getLong(1) != rows) {
                throw new SQLException("index " + index + " does not fit its table");
            }
        }
    }
}
