package kiosk.avatar.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows of a table that came with the program.
public final class Rows {

    private Rows() {}

    /// All rows but the empty ones and the remarks.
    ///
    /// @param beside a class of the package in which the table lies
    /// @param between what stands between two cells
    public static List<String[]> of(Class<?> beside, String name, String between) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(between))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
