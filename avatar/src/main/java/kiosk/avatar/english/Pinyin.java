package kiosk.avatar.english;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chinese names as an English speaker says them.
final class Pinyin {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[a-z]{1,15}");
    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
                            + "(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu"
                            + "|ou|ua|ue|ui|un|uo|a|e|i|o|u)"
                            + "(?=(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])[aeiou]|$)");
    private static final Set<String> TONGUE_BACK = Set.of("zh", "ch", "sh", "r");
    private static final Set<String> HISSING = Set.of("z", "c", "s");
    private static final Map<String, String> BEGINS =
            Map.ofEntries(
                    Map.entry("zh", "ʤ"),
                    Map.entry("ch", "ʧ"),
                    Map.entry("sh", "ʃ"),
                    Map.entry("j", "ʤ"),
                    Map.entry("q", "ʧ"),
                    Map.entry("x", "ʃ"),
                    Map.entry("g", "ɡ"),
                    Map.entry("r", "ɹ"),
                    Map.entry("z", "dz"),
                    Map.entry("c", "ts"),
                    Map.entry("y", "j"));
    private static final Map<String, String> ENDS =
            Map.ofEntries(
                    Map.entry("a", "ˈɑ"),
                    Map.entry("ai", "ˈI"),
                    Map.entry("an", "ˈɑn"),
                    Map.entry("ang", "ˈɑŋ"),
                    Map.entry("ao", "ˈW"),
                    Map.entry("e", "ˈʌ"),
                    Map.entry("ei", "ˈA"),
                    Map.entry("en", "ˈʌn"),
                    Map.entry("eng", "ˈʌŋ"),
                    Map.entry("er", "ˈɜɹ"),
                    Map.entry("i", "ˈi"),
                    Map.entry("ia", "jˈɑ"),
                    Map.entry("ian", "jˈɛn"),
                    Map.entry("iang", "jˈɑŋ"),
                    Map.entry("iao", "jˈW"),
                    Map.entry("ie", "jˈɛ"),
                    Map.entry("in", "ˈɪn"),
                    Map.entry("ing", "ˈɪŋ"),
                    Map.entry("iong", "jˈʊŋ"),
                    Map.entry("iu", "jˈO"),
                    Map.entry("o", "wˈO"),
                    Map.entry("ong", "ˈʊŋ"),
                    Map.entry("ou", "ˈO"),
                    Map.entry("u", "ˈu"),
                    Map.entry("ua", "wˈɑ"),
                    Map.entry("uai", "wˈI"),
                    Map.entry("uan", "wˈɑn"),
                    Map.entry("uang", "wˈɑŋ"),
                    Map.entry("ue", "wˈɛ"),
                    Map.entry("ui", "wˈA"),
                    Map.entry("un", "wˈʌn"),
                    Map.entry("uo", "wˈO"));

    private Pinyin() {}

    /// Empty when the word is no row of syllables with a capital at its head.
    static Optional<String> sound(String word) {
        if (!NAME.matcher(word).matches()) {
            return Optional.empty();
        }
        String rest = word.toLowerCase(Locale.ROOT);
        var all = new StringBuilder();
        var syllable = SYLLABLE.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            syllable.region(at, rest.length());
            if (!syllable.lookingAt()) {
                return Optional.empty();
            }
            all.append(one(syllable.group(1), syllable.group(2)));
            at = syllable.end();
        }
        return Optional.of(all.toString());
    }

    private static String one(@Nullable String begin, String end) {
        if (begin == null) {
            return ENDS.getOrDefault(end, "");
        }
        String sound = BEGINS.getOrDefault(begin, begin);
        if (end.equals("i") && TONGUE_BACK.contains(begin)) {
            return sound + "ˈɜɹ";
        }
        if (end.equals("i") && HISSING.contains(begin)) {
            return sound + "ˈʌ";
        }
        String tail = ENDS.getOrDefault(end, "");
        boolean glide = begin.equals("y") || begin.equals("w");
        if (begin.equals("y") && end.equals("an")) {
            return "jˈɛn";
        }
        return glide && tail.startsWith("w") && begin.equals("w") ? tail : sound + tail;
    }
}
