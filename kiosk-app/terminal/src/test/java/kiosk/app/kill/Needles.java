package kiosk.app.kill;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks for what belongs to people: in files, byte by byte in every encoding we use, and in the
/// columns of a database.
record Needles(List<String> words) {
    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("GBK"));

    /// Files below `folder` that hold one of them.
    Set<String> files(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (holds(Files.readAllBytes(file))) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    boolean holds(byte[] content) {
        // One character a byte: searching a text is then searching the bytes.
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return written().stream().anyMatch(bytes::contains);
    }

    private Set<String> written() {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            for (Charset encoding : ENCODINGS) {
                all.add(new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    /// `TABLE.COLUMN` wherever a row holds one of them.
    Set<String> columns(String url, String user, String password) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection database = DriverManager.getConnection(url, user, password);
                Statement statement = database.createStatement()) {
            for (String table : tables(database)) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        look(table, rows, found);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                database.getMetaData().getTables(null, null, null, new String[] {"BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_SCHEM").equalsIgnoreCase("PUBLIC")) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        if (names.isEmpty()) {
            throw new SQLException("no tables: this is not the database to look at");
        }
        return names;
    }

    private void look(String table, ResultSet row, Set<String> found) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            byte[] raw = row.getString(i) == null ? new byte[0] : content(row, i);
            if (holds(raw)) {
                found.add(
                        (table + "." + row.getMetaData().getColumnName(i))
                                .toLowerCase(Locale.ROOT));
            }
        }
    }

    private static byte[] content(ResultSet row, int column) throws SQLException {
        return switch (row.getObject(column)) {
            case byte[] bytes -> bytes;
            case java.sql.Blob blob -> blob.getBytes(1, (int) blob.length());
            default -> row.getString(column).getBytes(StandardCharsets.UTF_8);
        };
    }
}
