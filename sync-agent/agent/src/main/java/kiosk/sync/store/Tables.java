package kiosk.sync.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.Store.Numbered;
import kiosk.sync.Store.Pending;

/// The SQL: applies changes and answers questions. Says nothing about durability.
///
/// Thread rule: one thread at a time.
final class Tables {
    private static final String SEQ = "seq";
    private static final String CHANGE = "change";
    private static final String EPOCH = "epoch";

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    void found(String epoch) throws SQLException {
        for (String[] row : new String[][] {{EPOCH, epoch}, {SEQ, "0"}, {CHANGE, "0"}}) {
            update("INSERT INTO meta (name, content) VALUES (?, ?)", row[0], row[1]);
        }
    }

    String epoch() throws SQLException {
        return meta(EPOCH);
    }

    /// Number of the last event ever given.
    long seq() throws SQLException {
        return Long.parseLong(meta(SEQ));
    }

    /// Number of the last change applied.
    long change() throws SQLException {
        return Long.parseLong(meta(CHANGE));
    }

    /// Applies a change in the open transaction.
    void apply(long number, Change change) throws SQLException {
        switch (change) {
            case Change.Appended(var entries, var events, var keepsakes) -> {
                for (JournalEntry entry : entries) {
                    insert(entry);
                }
                for (Pending event : events) {
                    insert(event);
                }
                for (Keepsake keepsake : keepsakes) {
                    merge(keepsake, number);
                }
            }
            case Change.Acknowledged(var ids) -> {
                for (String id : ids) {
                    update("DELETE FROM outbox WHERE id = ?", id);
                }
            }
            case Change.Refused(var id, var code) -> Less.refuse(this, id, code);
            case Change.Received(var event) -> insert(event);
            case Change.Forgotten(var lines, var checkCodes) -> {
                for (Change.Line line : lines) {
                    Less.reduce(this, line);
                }
                for (String code : checkCodes) {
                    update("DELETE FROM keepsake WHERE check_code = ?", code);
                }
            }
        }
        update("UPDATE meta SET content = ? WHERE name = ?", Long.toString(number), CHANGE);
    }

    private void insert(JournalEntry e) throws SQLException {
        long id = number("SELECT COALESCE(MAX(id), 0) + 1 FROM journal");
        update(
                "INSERT INTO journal (id, visit, case_id, phase, effect, effect_key, body, at,"
                        + " row_sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                e.visit(),
                e.caseId(),
                e.phase().name(),
                e.effect(),
                e.key(),
                e.body(),
                e.at(),
                Rows.sum(e));
        switch (e.phase()) {
            case INTENT ->
                    update("INSERT INTO open_intent VALUES (?, ?, ?)", id, e.effect(), e.key());
            case OUTCOME ->
                    update(
                            "DELETE FROM open_intent WHERE effect = ? AND effect_key = ?",
                            e.effect(),
                            e.key());
            case FACT -> {}
        }
    }

    private void insert(Pending pending) throws SQLException {
        OutboundEvent e = pending.event();
        update(
                "INSERT INTO outbox (seq, id, type, subject, lane, data, at, row_sum)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                pending.seq(),
                e.id(),
                e.type(),
                e.subject(),
                e.lane(),
                e.data(),
                e.at(),
                Rows.sum(e));
        update("UPDATE meta SET content = ? WHERE name = ?", Long.toString(pending.seq()), SEQ);
    }

    private void insert(DownEvent e) throws SQLException {
        update(
                "INSERT INTO inbox (n, case_id, type, body, at, row_sum) VALUES (?, ?, ?, ?, ?, ?)",
                e.n(),
                e.caseId(),
                e.type(),
                e.body(),
                e.at(),
                Rows.sum(e));
    }

    private void merge(Keepsake k, long number) throws SQLException {
        update(
                "MERGE INTO keepsake (check_code, owner_ref, case_id, kind, body, printed, newest,"
                        + " row_sum) KEY (check_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                k.checkCode(),
                k.ownerRef(),
                k.caseId(),
                k.kind(),
                k.body(),
                k.printed(),
                number,
                Rows.sum(k));
    }

    List<JournalEntry> entries(String caseId) throws SQLException {
        return query("SELECT * FROM journal WHERE case_id = ? ORDER BY id", Rows::entry, caseId);
    }

    List<Numbered> entriesAfter(String effect, long after, int most) throws SQLException {
        return query(
                "SELECT * FROM journal WHERE effect = ? AND id > ? ORDER BY id"
                        + " FETCH FIRST ? ROWS ONLY",
                row -> new Numbered(row.getLong("id"), Rows.entry(row)),
                effect,
                after,
                most);
    }

    List<JournalEntry> entriesOf(String effect, String key) throws SQLException {
        return query(
                "SELECT * FROM journal WHERE effect = ? AND effect_key = ? ORDER BY id",
                Rows::entry,
                effect,
                key);
    }

    List<JournalEntry> openIntents(String effect) throws SQLException {
        return query(
                "SELECT j.* FROM open_intent o JOIN journal j ON j.id = o.journal_id"
                        + " WHERE ? = '' OR o.effect = ? ORDER BY j.id",
                Rows::entry,
                effect,
                effect);
    }

    List<Pending> pending(int most) throws SQLException {
        return query(
                "SELECT * FROM outbox ORDER BY lane, seq FETCH FIRST ? ROWS ONLY",
                Rows::event,
                most);
    }

    Set<String> pendingSubjects() throws SQLException {
        return Set.copyOf(
                query(
                        "SELECT subject FROM outbox UNION SELECT subject FROM outbox_refused",
                        row -> row.getString(1)));
    }

    long pendingCount() throws SQLException {
        return number("SELECT COUNT(*) FROM outbox");
    }

    long entryCount() throws SQLException {
        return number("SELECT COUNT(*) FROM journal");
    }

    boolean isPending(String id) throws SQLException {
        return !query("SELECT * FROM outbox WHERE id = ?", Rows::event, id).isEmpty();
    }

    long lastDownEvent() throws SQLException {
        return number("SELECT COALESCE(MAX(n), 0) FROM inbox");
    }

    List<DownEvent> downEvents(String caseId) throws SQLException {
        return query("SELECT * FROM inbox WHERE case_id = ? ORDER BY n", Rows::downEvent, caseId);
    }

    List<Keepsake> keepsakes(String ownerRef, int most) throws SQLException {
        return query(
                "SELECT * FROM keepsake WHERE owner_ref = ? ORDER BY newest DESC"
                        + " FETCH FIRST ? ROWS ONLY",
                Rows::keepsake,
                ownerRef,
                most);
    }

    List<Keepsake> keepsakesOf(String kind) throws SQLException {
        return query("SELECT * FROM keepsake WHERE kind = ? ORDER BY newest", Rows::keepsake, kind);
    }

    List<Keepsake> keepsake(String checkCode) throws SQLException {
        return query("SELECT * FROM keepsake WHERE check_code = ?", Rows::keepsake, checkCode);
    }

    /// Reads every row of a table once, in pieces; for checking a file and for writing a new log.
    <T> void each(String ordered, Rows.Reader<T> reader, Sink<T> sink) throws SQLException {
        try (Statement statement =
                connection.createStatement(
                        ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // Row by row instead of the whole table in memory.
            statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + ordered)) {
                while (rows.next()) {
                    sink.take(reader.read(rows));
                }
            }
        }
    }

    /// Takes rows one after another.
    interface Sink<T> {
        void take(T row) throws SQLException;
    }

    private String meta(String name) throws SQLException {
        return query("SELECT content FROM meta WHERE name = ?", row -> row.getString(1), name)
                .stream()
                .findFirst()
                .orElseThrow(() -> new SQLException("meta row " + name + " is missing"));
    }

    private long number(String sql) throws SQLException {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    <T> List<T> query(String sql, Rows.Reader<T> reader, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
        }
        return List.copyOf(found);
    }

    void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
