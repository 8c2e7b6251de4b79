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

    /// What its dictionary lacks or reads otherwise; it has no short forms.
    private static final Map<String, String> OURS =
            Map.ofEntries(
                    Map.entry("yimen", "' j i - m @ n"),
                    Map.entry("xiao", "' S aU"),
                    Map.entry("jiao", "' dZ aU"),
                    Map.entry("suzhou", "' s u - dZ @U"),
                    Map.entry("alipay", "' { - l I - p EI"),
                    Map.entry("wechat", "' w i - tS { t"),
                    Map.entry("minute", "' m I - n @ t"),
                    Map.entry("minutes", "' m I - n @ t s"),
                    Map.entry("read", "' r i d"),
                    Map.entry("use", "' j u z"),
                    Map.entry("don't", "' d @U n t"),
                    Map.entry("won't", "' w @U n t"),
                    Map.entry("i'm", "' AI m"),
                    Map.entry("i've", "' AI v"),
                    Map.entry("i'll", "' AI l"),
                    Map.entry("i'd", "' AI d"),
                    Map.entry("they've", "' D EI v"),
                    Map.entry("they're", "' D E r"),
                    Map.entry("they'll", "' D EI l"),
                    Map.entry("isn't", "' I - z @ n t"),
                    Map.entry("wasn't", "' w V - z @ n t"),
                    Map.entry("hasn't", "' h { - z @ n t"),
                    Map.entry("haven't", "' h { - v @ n t"),
                    Map.entry("doesn't", "' d V - z @ n t"),
                    Map.entry("couldn't", "' k U - d @ n t"),
                    Map.entry("wouldn't", "' w U - d @ n t"),
                    Map.entry("shouldn't", "' S U - d @ n t"));

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
