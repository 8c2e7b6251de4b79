package kiosk.central.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The words of the pages in one language.
record Words(String language, Map<String, String> byKey) {
    static final Words CHINESE = read("zh-Hans");
    static final Words ENGLISH = read("en");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /// By what was asked for (`?lang=`), else by what the browser prefers, else Chinese.
    static Words of(String asked, String acceptLanguage) {
        String wanted = asked.isEmpty() ? acceptLanguage : asked;
        return wanted.toLowerCase(Locale.ROOT).strip().startsWith("en") ? ENGLISH : CHINESE;
    }

    /// The word, or the key itself where nobody wrote one.
    String get(String key) {
        return byKey.getOrDefault(key, key);
    }

    /// The word, or the fallback.
    String get(String key, String fallback) {
        return byKey.getOrDefault(key, fallback);
    }

    boolean english() {
        return language.equals("en");
    }

    /// A moment in legal time.
    static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    /// A moment in legal time, as a machine wrote it; anything else as it is.
    String moment(String text) {
        try {
            return time(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /// How long ago, in the largest unit that says something.
    String ago(Instant at, Instant now) {
        long seconds = Math.max(0, Duration.between(at, now).toSeconds());
        String unit = seconds < 60 ? "s" : seconds < 3600 ? "min" : seconds < 172_800 ? "h" : "d";
        long number =
                switch (unit) {
                    case "s" -> seconds;
                    case "min" -> seconds / 60;
                    case "h" -> seconds / 3600;
                    default -> seconds / 86_400;
                };
        return get("ago." + unit).replace("{}", Long.toString(number));
    }

    /// The short name in `?lang=`.
    String code() {
        return english() ? "en" : "zh";
    }

    private static Words read(String language) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(language + ".properties")) {
            if (in == null) {
                throw new IOException(language + ".properties is not in the program");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byKey = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> byKey.put(k, properties.getProperty(k)));
        return new Words(language, Map.copyOf(byKey));
    }
}
