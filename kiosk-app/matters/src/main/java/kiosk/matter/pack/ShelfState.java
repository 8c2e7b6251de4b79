package kiosk.matter.pack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/// Which pack is active, which was before, which were taken back. Written in one move.
///
/// @param active `id@version`, or empty
/// @param previous the one before it, or empty
/// @param withdrawn versions that were rolled back and are not taken again
record ShelfState(String active, String previous, List<String> withdrawn) {
    private static final String FILE = "state.properties";

    static ShelfState read(Path store) throws IOException {
        Path file = store.resolve(FILE);
        if (!Files.exists(file)) {
            return new ShelfState("", "", List.of());
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        String withdrawn = lines.getProperty("withdrawn", "");
        return new ShelfState(
                lines.getProperty("active", ""),
                lines.getProperty("previous", ""),
                withdrawn.isEmpty() ? List.of() : List.of(withdrawn.split(" ")));
    }

    void write(Path store) throws IOException {
        Path coming = store.resolve(FILE + ".coming");
        String text =
                "active=%s\nprevious=%s\nwithdrawn=%s\n"
                        .formatted(active, previous, String.join(" ", withdrawn));
        Files.writeString(coming, text, StandardCharsets.UTF_8);
        Files.move(coming, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
