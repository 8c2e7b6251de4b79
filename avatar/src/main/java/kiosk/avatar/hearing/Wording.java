package kiosk.avatar.hearing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import kiosk.avatar.mandarin.Simplified;
import kiosk.avatar.voice.Speech;

/// What a recogniser wrote, as everybody else reads it: simplified characters without spaces
/// between them, no punctuation, no remarks about sounds.
public final class Wording {

    private static final Pattern REMARK =
            Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|<[^>]*>|\\*[^*]*\\*|[♪♫]");

    /// A point or comma inside a number is no punctuation; an apostrophe belongs to its word.
    private static final Pattern IN_NUMBERS = Pattern.compile("(?<=\\d),(?=\\d{3})");

    private static final Pattern PUNCTUATION =
            Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)|[\\p{P}&&[^.'%/@#&-]]|(?<!\\w)-|-(?!\\w)|…");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPACE_BESIDE_HAN =
            Pattern.compile("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})|(?<=\\d)\\s+(?=\\d)");

    private Wording() {}

    /// @param raw as the recogniser wrote it
    public static String plain(String raw, Speech.Language language) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        text = REMARK.matcher(text).replaceAll(" ");
        text = IN_NUMBERS.matcher(text).replaceAll("");
        text = PUNCTUATION.matcher(text).replaceAll(" ");
        if (language == Speech.Language.MANDARIN) {
            text = SPACE_BESIDE_HAN.matcher(Simplified.of(text)).replaceAll("");
        }
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// The same without anything that is not said: to compare two texts.
    static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
