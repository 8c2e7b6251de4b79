package kiosk.app.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// A code somebody trying the demonstration can hold before the scanner.
///
/// @param code what the scanner reads
/// @param name what it is, in words
record PreparedCode(String code, String name) {

    /// Reads `code = name` lines, sorted by code; none where there is no such file.
    static List<PreparedCode> in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(code -> new PreparedCode(code, lines.getProperty(code)))
                .toList();
    }
}
