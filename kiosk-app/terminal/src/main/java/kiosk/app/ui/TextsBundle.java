package kiosk.app.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The machine's own words in one language, from `i18n/texts_<language>.properties` and, for the
/// staff side, `i18n/staff_<language>.properties` (UTF-8).
///
/// Thread rule: immutable, any thread.
public final class TextsBundle {

    private final String language;
    private final Map<String, String> texts;

    private TextsBundle(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /// Reads the words of `language` (`zh-Hans` or `en`); any other language gets the base words.
    public static TextsBundle of(String language) {
        String known = language.equals("en") ? "en" : "zh-Hans";
        var properties = new Properties();
        for (var part : List.of("texts", "staff")) {
            load("/i18n/" + part + "_" + known.replace('-', '_') + ".properties", properties);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
        return new TextsBundle(known, Map.copyOf(texts));
    }

    private static void load(String file, Properties into) {
        try (var stream = TextsBundle.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("missing " + file);
            }
            into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `zh-Hans` or `en`.
    public String language() {
        return language;
    }

    /// All keys, for the test that compares languages.
    public Set<String> keys() {
        return texts.keySet();
    }

    /// True when there are words for this key.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The words for `key`, with `{0}`, `{1}` … replaced by `values`.
    public String get(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
