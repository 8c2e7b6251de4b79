package kiosk.sync.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.sync.identity.Enrolling.Facts;

/// The lines of the kiosk's configuration that enrolling decides.
record ConfigPart(Map<String, String> values) {

    static ConfigPart of(Facts facts, Path identity) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("terminal.id", facts.terminal().terminal());
        values.put("terminal.tenant", facts.terminal().tenant());
        values.put("terminal.outlet.zh", facts.outletZh());
        values.put("terminal.outlet.en", facts.outletEn());
        values.put("terminal.tenant-key-file", identity.resolve("tenant.key").toString());
        values.put("central.broker", facts.broker().toString());
        values.put("identity.folder", identity.toString());
        return new ConfigPart(values);
    }

    /// As lines of a properties file.
    String lines() {
        StringBuilder lines = new StringBuilder();
        values.forEach((key, value) -> lines.append(line(key, value)).append('\n'));
        return lines.toString();
    }

    /// Puts them into a file: keys that are there get the new value, others come at the end,
    /// everything else stays.
    void into(Path file) throws IOException {
        Map<String, String> left = new LinkedHashMap<>(values);
        List<String> lines = new ArrayList<>();
        if (Files.exists(file)) {
            for (String old : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String key = old.split("=", 2)[0].strip();
                String value = left.remove(key);
                lines.add(value == null ? old : line(key, value));
            }
        }
        left.forEach((key, value) -> lines.add(line(key, value)));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(String key, String value) {
        return key + "=" + value.replace("\\", "\\\\").replaceAll("[\\r\\n]", " ");
    }
}
