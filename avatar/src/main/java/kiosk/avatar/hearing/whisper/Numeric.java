package kiosk.avatar.hearing.whisper;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.avatar.mandarin.Sounds;

/// Whether a text is a number that was said digit by digit, as far as it was heard.
final class Numeric {

    private static final String DIGITS = "零〇一二两三四五六七八九幺";
    private static final Set<String> WORDS =
            Set.of(
                    "zero", "oh", "o", "one", "two", "three", "four", "five", "six", "seven",
                    "eight", "nine", "double", "triple");

    /// How digits sound, and what was seen written for them.
    private static final Set<String> SOUNDS =
            Stream.of(
                            "ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu", "yao",
                            "ya", "liang")
                    .map(Sounds::near)
                    .collect(Collectors.toUnmodifiableSet());

    private Numeric() {}

    /// Characters of digits as 0 to 9; everything else stays.
    static String figures(String text) {
        var figures = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int digit = sign == '幺' ? 1 : "零一二三四五六七八九".indexOf(sign);
            figures.append(digit < 0 ? sign : (char) ('0' + digit));
        }
        return figures.toString();
    }

    /// At least half of it are digits.
    static boolean written(String text) {
        return half(parts(text), Numeric::digit);
    }

    /// It may be a number all the same: at least half of it sounds like digits, and digits alone
    /// are about as many as its sounds.
    static boolean sounds(String text, String digits) {
        return maySound(text) && Math.abs(parts(text).size() - digits.length()) <= 1;
    }

    /// Whether it is worth to look at its sounds.
    static boolean maySound(String text) {
        return half(parts(text), Numeric::alike);
    }

    private static boolean half(List<String> parts, Predicate<String> which) {
        return 2 * parts.stream().filter(which).count() >= parts.size();
    }

    /// Characters and digits one by one, other words whole.
    private static List<String> parts(String text) {
        return Arrays.asList(text.replaceAll("(\\p{IsHan}|\\d)", " $1 ").strip().split("\\s+"));
    }

    private static boolean alike(String part) {
        return !part.isEmpty() && SOUNDS.contains(Sounds.near(Sounds.of(part).getFirst()));
    }

    private static boolean digit(String part) {
        boolean sign = !part.isEmpty() && DIGITS.contains(part);
        return sign || part.matches("\\d") || WORDS.contains(part);
    }
}
