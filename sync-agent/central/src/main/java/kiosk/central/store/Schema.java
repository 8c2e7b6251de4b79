package kiosk.central.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbered SQL files, each applied once and in order; a file that changed after it was applied, or
/// a database newer than this program, is refused.
final class Schema {
    private static final List<String> FILES =
            List.of(
                    "001-base.sql",
                    "002-kept.sql",
                    "003-identity.sql",
                    "004-console.sql",
                    "005-days.sql",
                    "006-calls.sql",
                    "007-outlet-licences.sql",
                    "008-uploads.sql",
                    "009-rounds.sql",
                    "010-packs.sql",
                    "011-outlet-scene.sql");
    private static final String CREATE =
            "create table if not exists schema_files (name varchar(80) primary key,"
                    + " sha256 varchar(64) not null,"
                    + " applied_at timestamp with time zone not null)";

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    void migrate(Instant now) throws CentralStoreException {
        database.<Void, CentralStoreException>withConnection(
                connection -> {
                    lock(connection);
                    Sql sql = new Sql(connection);
                    sql.update(CREATE);
                    Map<String, String> applied = new LinkedHashMap<>();
                    sql.list(
                                    "select name, sha256 from schema_files",
                                    row -> Map.entry(row.text("name"), row.text("sha256")))
                            .forEach(e -> applied.put(e.getKey(), e.getValue()));
                    for (String file : FILES) {
                        apply(sql, file, applied.remove(file), now);
                    }
                    if (!applied.isEmpty()) {
                        throw new CentralStoreException(
                                "the database was written by a newer program: it has "
                                        + applied.keySet());
                    }
                    return nothing();
                },
                true);
    }

    @SuppressWarnings("NullAway") // Void has no other value.
    private static Void nothing() {
        return null;
    }

    private void lock(Connection connection) {
        if (!database.postgres()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7091133)");
        } catch (SQLException e) {
            throw new SqlFailure("schema lock", e);
        }
    }

    private static void apply(
            Sql sql, String file, @org.jspecify.annotations.Nullable String seen, Instant now)
            throws CentralStoreException {
        String script = read(file);
        String digest = sha256(script);
        if (seen != null) {
            if (!seen.equals(digest)) {
                throw new CentralStoreException(
                        "schema file " + file + " was changed after it had been applied");
            }
            return;
        }
        for (String statement : script.replaceAll("(?m)^--.*$", "").split(";")) {
            if (!statement.isBlank()) {
                sql.update(statement);
            }
        }
        sql.update("insert into schema_files values (?, ?, ?)", file, digest, now);
    }

    private static String read(String file) throws CentralStoreException {
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new CentralStoreException("schema file " + file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CentralStoreException("schema file " + file + " cannot be read", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
