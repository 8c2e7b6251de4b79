package kiosk.avatar.english;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How English words are pronounced: a dictionary in the voice's alphabet, endings, compounds,
/// Chinese names in pinyin, and letters for what is none of these.
///
/// Thread rule: any thread.
public final class Pronunciations {

    private static final Map<String, String> OURS =
            Map.of(
                    "Yimen", "jˌimˈən",
                    "Xiao", "ʃjˈW",
                    "Men", "mˈən",
                    "Alipay", "ˈælipˌA",
                    "WeChat", "wˈiʧˌæt",
                    "fen", "fˈən",
                    "jiao", "ʤjˈW",
                    "miz", "mˌɪz",
                    "a", "ɐ",
                    "the", "ðə");

    private final Map<String, String> words;

    private Pronunciations(Map<String, String> words) {
        this.words = words;
    }

    /// @param dictionaries JSON, word to sound or to sounds by part of speech; earlier ones count
    public static Pronunciations of(Iterable<byte[]> dictionaries) throws IOException {
        var words = new HashMap<String, String>(400_000);
        for (byte[] dictionary : dictionaries) {
            read(dictionary, words);
        }
        return new Pronunciations(words);
    }

    private static void read(byte[] json, Map<String, String> words) throws IOException {
        try (var in = new ObjectMapper().createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String word = in.currentName();
                if (in.nextToken() == JsonToken.START_OBJECT) {
                    while (in.nextToken() == JsonToken.FIELD_NAME) {
                        boolean usual = in.currentName().equals("DEFAULT");
                        if (in.nextToken() == JsonToken.VALUE_STRING && usual) {
                            words.putIfAbsent(word, in.getText());
                        }
                    }
                } else if (in.currentToken() == JsonToken.VALUE_STRING) {
                    words.putIfAbsent(word, in.getText());
                }
            }
        }
    }

    /// The word's sound; never empty for letters.
    public String of(String word) {
        String plain = word.replace('’', '\'');
        if (plain.length() == 1 && Character.isUpperCase(plain.charAt(0))) {
            return letter(plain);
        }
        if (plain.endsWith("'s") && plain.length() > 2 && look(plain).isEmpty()) {
            return plural(of(plain.substring(0, plain.length() - 2)));
        }
        return known(plain)
                .or(() -> compound(plain))
                .or(() -> Pinyin.sound(plain))
                .orElseGet(() -> LetterSounds.of(plain.toLowerCase(Locale.ROOT)));
    }

    private String letter(String letter) {
        return words.getOrDefault(letter, LetterSounds.of(letter.toLowerCase(Locale.ROOT)));
    }

    private Optional<String> known(String word) {
        return look(word).or(() -> ending(word));
    }

    private Optional<String> look(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String found = OURS.getOrDefault(word, OURS.get(lower));
        if (found == null) {
            found = words.get(word);
        }
        if (found == null) {
            found = words.get(lower);
        }
        if (found == null && !lower.isEmpty()) {
            found = words.get(lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        }
        return Optional.ofNullable(found);
    }

    /// Plurals, past and running forms of words that are known.
    private Optional<String> ending(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (w.endsWith("ies") && w.length() > 4) {
            return look(w.substring(0, w.length() - 3) + "y").map(s -> s + "z");
        }
        if (w.endsWith("s") && w.length() > 3) {
            return look(w.substring(0, w.length() - 1))
                    .or(() ->
                            w.endsWith("es")
                                    ? look(w.substring(0, w.length() - 2))
                                    : Optional.empty())
                    .map(Pronunciations::plural);
        }
        if (w.endsWith("ed") && w.length() > 4) {
            return stem(w, 2).map(Pronunciations::past);
        }
        if (w.endsWith("ing") && w.length() > 5) {
            return stem(w, 3).map(s -> s + "ɪŋ");
        }
        return w.endsWith("ly") && w.length() > 4
                ? look(w.substring(0, w.length() - 2)).map(s -> s + "li")
                : Optional.empty();
    }

    /// print-ed, bak-ed from bake, stop-ped.
    private Optional<String> stem(String w, int ending) {
        String stem = w.substring(0, w.length() - ending);
        return look(stem)
                .or(() -> look(stem + "e"))
                .or(() ->
                        stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)
                                ? look(stem.substring(0, stem.length() - 1))
                                : Optional.empty());
    }

    private static String plural(String sound) {
        if (sound.isEmpty()) {
            return "z";
        }
        char last = sound.charAt(sound.length() - 1);
        if ("szʃʒʧʤ".indexOf(last) >= 0) {
            return sound + "ᵻz";
        }
        return sound + ("ptkfθ".indexOf(last) >= 0 ? "s" : "z");
    }

    private static String past(String sound) {
        char last = sound.charAt(sound.length() - 1);
        if ("td".indexOf(last) >= 0) {
            return sound + "ᵻd";
        }
        return sound + ("pkfsʃʧθ".indexOf(last) >= 0 ? "t" : "d");
    }

    /// Two known words in one, as in payslip.
    private Optional<String> compound(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        for (int i = w.length() - 3; i >= 3; i--) {
            var first = Optional.ofNullable(words.get(w.substring(0, i)));
            var second = Optional.ofNullable(words.get(w.substring(i)));
            if (first.isPresent() && second.isPresent()) {
                return Optional.of(first.get() + second.get().replace('ˈ', 'ˌ'));
            }
        }
        return Optional.empty();
    }
}
