package kiosk.avatar.mary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kiosk.avatar.english.EnglishReading;

/// An English clause as MaryTTS is given it: read by our rules, so that it meets only words, single
/// letters and pauses.
final class MaryWords {

    private static final Pattern SPOKEN = Pattern.compile("[A-Za-z]+(?:'[a-z]+)*|[,.?!]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Letters by their names; capitals alone are letters.
    private static final List<String> LETTERS =
            List.of(
                    "' EI",
                    "' b i",
                    "' s i",
                    "' d i",
                    "' i",
                    "' E f",
                    "' dZ i",
                    "' EI tS",
                    "' AI",
                    "' dZ EI",
                    "' k EI",
                    "' E l",
                    "' E m",
                    "' E n",
                    "' @U",
                    "' p i",
                    "' k j u",
                    "' A r",
                    "' E s",
                    "' t i",
                    "' j u",
                    "' v i",
                    "' d V - b @ l - j u",
                    "' E k s",
                    "' w AI",
                    "' z i");

    /// What its dictionary lacks or reads otherwise.
    private static final Map<String, String> OURS =
            Map.ofEntries(
                    Map.entry("yimen", "' j i - m @ n"),
                    Map.entry("xiao", "' S aU"),
                    Map.entry("jiao", "' dZ aU"),
                    Map.entry("alipay", "' { - l I - p EI"),
                    Map.entry("wechat", "' w i - tS { t"),
                    Map.entry("read", "' r i d"),
                    Map.entry("don't", "' d @U n t"));

    private MaryWords() {}

    /// A word or a pause.
    ///
    /// @param sound in MaryTTS's alphabet; empty where its dictionary knows better
    /// @param from where its piece of the text begins
    /// @param to behind that
    record Word(String said, String sound, int from, int to) {

        boolean heard() {
            return Character.isLetter(said.charAt(0));
        }
    }

    static List<Word> of(String text) {
        var all = new ArrayList<Word>();
        for (var piece : EnglishReading.of(text)) {
            var found = SPOKEN.matcher(plain(piece.said()));
            while (found.find()) {
                var word = new Word(found.group(), sound(found.group()), piece.from(), piece.to());
                if (word.heard() || (!all.isEmpty() && all.getLast().heard())) {
                    all.add(word);
                }
            }
        }
        return List.copyOf(all);
    }

    private static String plain(String said) {
        var apart = Normalizer.normalize(said.replace('’', '\''), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("");
    }

    private static String sound(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0))
                ? LETTERS.get(word.charAt(0) - 'A')
                : OURS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }
}
