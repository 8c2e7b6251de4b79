package kiosk.sync.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Reads the `key = value` lines of a properties text and remembers where each one stood, which
/// [Properties] does not.
final class SettingLines {

    private SettingLines() {}

    /// A key and its value, at the number of its first line.
    record Line(int number, String key, String value) {}

    /// @throws IllegalArgumentException a broken `\\u` escape
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        String[] natural = text.split("\\R", -1);
        for (int i = 0; i < natural.length; i++) {
            int first = i + 1;
            StringBuilder logical = new StringBuilder(natural[i]);
            boolean comment = natural[i].strip().matches("[#!].*");
            while (!comment && goesOn(natural[i]) && i + 1 < natural.length) {
                logical.append('\n').append(natural[++i]);
            }
            Properties one = new Properties();
            load(one, logical.toString());
            one.forEach((key, value) ->
                    lines.add(new Line(first, key.toString(), value.toString().strip())));
        }
        return lines;
    }

    private static void load(Properties into, String line) {
        try {
            into.load(new StringReader(line));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /// An odd number of backslashes at the end continues the line.
    private static boolean goesOn(String line) {
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
