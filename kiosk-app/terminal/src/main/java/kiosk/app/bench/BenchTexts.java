package kiosk.app.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/// The bench's words in one language, from `i18n/bench_<language>.properties` (UTF-8).
///
/// Thread rule: immutable, any thread.
final class BenchTexts {
    private final Properties texts = new Properties();

    private BenchTexts(Language language) {
        String file = "/i18n/bench_" + language.tag + ".properties";
        try (var stream = BenchTexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("missing " + file);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BenchTexts of(Language language) {
        return new BenchTexts(language);
    }

    /// The words for `key`, with `{0}`, `{1}` … replaced by `values`.
    String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// The words for `key`, or `otherwise` where the simulators know more than the bench.
    String orElse(String key, String otherwise) {
        return texts.getProperty(key, otherwise);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /// What the bench speaks.
    enum Language {
        CHINESE("zh_Hans"),
        ENGLISH("en");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        Language other() {
            return this == CHINESE ? ENGLISH : CHINESE;
        }
    }
}
