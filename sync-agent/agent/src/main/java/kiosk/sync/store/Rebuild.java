package kiosk.sync.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.Store.Pending;

/// Makes one of the two files from the other, or both from nothing, under fresh names.
final class Rebuild {
    private static final int CHUNK_ROWS = 50;

    private final StoreFiles files;
    private final Keys keys;

    Rebuild(StoreFiles files, Keys keys) {
        this.files = files;
        this.keys = keys;
    }

    /// What came of it.
    record Made(long entries, long pending, long lost) {}

    /// A new empty pair.
    void empty() throws SQLException, IOException {
        files.clearFresh();
        try (Connection connection = newDatabase()) {
            finish(connection);
        }
    }

    /// A new pair from what an old log still tells. New file, new epoch: what waits is numbered
    /// anew from 1, under its old ids.
    Made fromLog(Path log, LogReader.Found found) throws SQLException, IOException {
        files.clearFresh();
        try (Connection connection = newDatabase()) {
            Tables tables = new Tables(connection);
            long[] lost = new long[2];
            lost[0] =
                    LogReader.replay(
                            log,
                            found,
                            keys,
                            0,
                            (number, change) -> {
                                lost[1] += Math.max(0, number - tables.change() - 1);
                                applyIfItFits(tables, number, change);
                            });
            boolean fromSnapshot = lost[1] > 0 && !found.damaged();
            renumber(connection);
            dropBehindGap(connection);
            connection.commit();
            Made made =
                    new Made(
                            tables.entryCount(),
                            tables.pendingCount(),
                            lost[0] + (fromSnapshot ? 0 : lost[1]));
            finish(connection);
            return made;
        }
    }

    private static void applyIfItFits(Tables tables, long number, Change change)
            throws SQLException {
        Connection connection = tables.connection();
        try {
            tables.apply(number, change);
            connection.commit();
        } catch (SQLException e) {
            // With frames missing before it, a change may not fit any more; the others count.
            connection.rollback();
        }
    }

    private Connection newDatabase() throws SQLException {
        Connection connection = Database.open(files.freshH2(), keys, Database.Mode.CREATE);
        Database.migrate(connection);
        new Tables(connection).found(UUID.randomUUID().toString());
        connection.commit();
        return connection;
    }

    private void finish(Connection connection) throws SQLException, IOException {
        log(new Tables(connection), files.freshLog());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            statement.execute("SHUTDOWN");
        }
    }

    /// Writes a log that tells everything the tables hold.
    void log(Tables tables, Path file) throws SQLException, IOException {
        try (FramedLog log = FramedLog.create(file, tables.epoch(), keys)) {
            long number = tables.change();
            Snapshot snapshot = new Snapshot(log, number);
            tables.each("journal ORDER BY id", Rows::entry, snapshot::entry);
            tables.each("outbox ORDER BY seq", Rows::event, snapshot::event);
            tables.each("keepsake ORDER BY newest", Rows::keepsake, snapshot::keepsake);
            snapshot.flush();
            tables.each("outbox_refused ORDER BY seq", Snapshot::refused, snapshot::refused);
            tables.each("inbox ORDER BY n", Rows::downEvent, snapshot::downEvent);
            log.force();
        }
    }

    /// Collects rows into frames of a fair size.
    private static final class Snapshot {
        private final FramedLog log;
        private final long number;
        private final List<JournalEntry> entries = new ArrayList<>();
        private final List<Pending> events = new ArrayList<>();
        private final List<Keepsake> keepsakes = new ArrayList<>();

        Snapshot(FramedLog log, long number) {
            this.log = log;
            this.number = number;
        }

        void entry(JournalEntry entry) throws SQLException {
            entries.add(entry);
            flushIfFull();
        }

        void event(Pending event) throws SQLException {
            events.add(event);
            flushIfFull();
        }

        void keepsake(Keepsake keepsake) throws SQLException {
            keepsakes.add(keepsake);
            flushIfFull();
        }

        record RefusedRow(Pending event, String code) {}

        static RefusedRow refused(ResultSet row) throws SQLException {
            return new RefusedRow(Rows.event(row), row.getString("code"));
        }

        void refused(RefusedRow row) throws SQLException {
            write(new Change.Appended(List.of(), List.of(row.event()), List.of()));
            write(new Change.Refused(row.event().event().id(), row.code()));
        }

        void downEvent(DownEvent event) throws SQLException {
            write(new Change.Received(event));
        }

        private void flushIfFull() throws SQLException {
            if (entries.size() + events.size() + keepsakes.size() >= CHUNK_ROWS) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (!entries.isEmpty() || !events.isEmpty() || !keepsakes.isEmpty()) {
                write(
                        new Change.Appended(
                                List.copyOf(entries), List.copyOf(events), List.copyOf(keepsakes)));
            }
            entries.clear();
            events.clear();
            keepsakes.clear();
        }

        private void write(Change change) throws SQLException {
            try {
                log.append(number, change.write());
            } catch (IOException e) {
                throw new SQLException("the new log cannot be written", e);
            }
        }
    }

    /// Gap-free from 1; ascending, each number only gets smaller, so none collides.
    private static void renumber(Connection connection) throws SQLException {
        List<Long> old = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT seq FROM outbox ORDER BY seq")) {
            while (rows.next()) {
                old.add(rows.getLong(1));
            }
        }
        try (PreparedStatement move =
                        connection.prepareStatement("UPDATE outbox SET seq = ? WHERE seq = ?");
                PreparedStatement last =
                        connection.prepareStatement(
                                "UPDATE meta SET content = ? WHERE name = 'seq'")) {
            for (int i = 0; i < old.size(); i++) {
                move.setLong(1, i + 1L);
                move.setLong(2, old.get(i));
                move.executeUpdate();
            }
            last.setString(1, Integer.toString(old.size()));
            last.executeUpdate();
        }
    }

    /// Numbers taken in must have no gap; what lies behind one is asked for again.
    private static void dropBehindGap(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM inbox WHERE n > COALESCE((SELECT MIN(a.n) FROM inbox a WHERE NOT"
                            + " EXISTS (SELECT 1 FROM inbox b WHERE b.n = a.n + 1)), 0)"
                            + " OR NOT EXISTS (SELECT 1 FROM inbox c WHERE c.n = 1)");
        }
    }
}
