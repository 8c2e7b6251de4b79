package kiosk.matter;

import java.util.Map;

/// One sentence in several languages, keyed by BCP 47 tag (`zh-Hans`, `en`).
///
/// @param byLanguage at least `zh-Hans`; other languages fall back to it
public record Texts(Map<String, String> byLanguage) {

    /// The language every text exists in.
    public static final String BASE = "zh-Hans";

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(BASE)) {
            throw new IllegalArgumentException("a text needs " + BASE);
        }
    }

    /// Both languages at once.
    public static Texts of(String zhHans, String en) {
        return new Texts(Map.of(BASE, zhHans, "en", en));
    }

    /// The same characters in every language (numbers, codes, names).
    public static Texts same(String text) {
        return new Texts(Map.of(BASE, text));
    }

    /// The text in `language`, or in [#BASE] where that language is missing.
    public String in(String language) {
        String text = byLanguage.get(language);
        return text != null ? text : byLanguage.getOrDefault(BASE, "");
    }
}
