package kiosk.sync.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/// Opens the H2 file the way D7 says.
final class Database {
    /// The schema's steps, never changed once shipped; a new one is added at the end.
    private static final List<String> STEPS =
            List.of("V001__journal_outbox_inbox.sql", "V002__journal_by_effect.sql");

    private Database() {}

    /// `retry:` survives an interrupted thread (trap H3); no write delay (H1); the lock of the file
    /// system refuses a second process (H5).
    ///
    /// @param file without `.mv.db`
    static Connection open(Path file, Keys keys, Mode mode) throws SQLException {
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new SQLException("a semicolon in the path of the database: " + path);
        }
        String url =
                "jdbc:h2:retry:"
                        + path
                        + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=FS"
                        + ";TRACE_LEVEL_FILE=0"
                        + mode.options;
        Properties properties = new Properties();
        properties.setProperty("user", "yimen");
        properties.setProperty("password", keys.databasePassword());
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("H2 does not know its own URL");
        }
        return connection;
    }

    /// How to open.
    enum Mode {
        CREATE(""),
        EXISTING(";IFEXISTS=TRUE"),
        /// To look at a file without changing a byte of it.
        LOOK(";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");

        private final String options;

        Mode(String options) {
            this.options = options;
        }
    }

    static boolean inUse(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /// Runs the steps this file does not have yet.
    static void migrate(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS schema_step (number INTEGER PRIMARY KEY)");
            int have = 0;
            try (ResultSet rows = statement.executeQuery("SELECT MAX(number) FROM schema_step")) {
                if (rows.next()) {
                    have = rows.getInt(1);
                }
            }
            if (have > STEPS.size()) {
                throw new SQLException(
                        "schema step %d is newer than this program's %d"
                                .formatted(have, STEPS.size()));
            }
            for (int step = have; step < STEPS.size(); step++) {
                statement.execute(sql(STEPS.get(step)));
                statement.execute("INSERT INTO schema_step VALUES (" + (step + 1) + ")");
            }
        }
        connection.commit();
        assertNoWriteDelay(connection);
    }

    private static void assertNoWriteDelay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT setting_value FROM information_schema.settings"
                                        + " WHERE setting_name = 'WRITE_DELAY'")) {
            if (!rows.next() || rows.getInt(1) != 0) {
                throw new SQLException("H2 would delay writes: refused (trap H1)");
            }
        }
    }

    private static String sql(String name) throws SQLException {
        try (InputStream in = Database.class.getResourceAsStream("/sql/" + name)) {
            if (in == null) {
                throw new SQLException("schema step " + name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SQLException("schema step " + name + " cannot be read", e);
        }
    }
}
