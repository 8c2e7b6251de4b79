package kiosk.sync.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/// What commands say, in Chinese or English.
record Sentences(Properties texts) {

    /// Chinese for `zh…`, else English.
    static Sentences in(String lang) {
        String file = lang.startsWith("zh") ? "zh-Hans.properties" : "en.properties";
        Properties texts = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
        return new Sentences(texts);
    }

    /// The sentence with these words in it; one that is not known says the key.
    String of(String key, String... words) {
        String text = texts.getProperty(key);
        return text == null
                ? texts.getProperty("refused.other", "{0}").replace("{0}", key)
                : MessageFormat.format(text, (Object[]) words);
    }
}
