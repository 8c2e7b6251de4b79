package kiosk.avatar.hearing.whisper;

import java.util.Arrays;
import java.util.Set;

/// Whether a text is a number that was said digit by digit, as far as it was heard.
final class Numeric {

    private static final String DIGITS = "零〇一二两三四五六七八九幺";
    private static final Set<String> WORDS =
            Set.of(
                    "zero", "oh", "o", "one", "two", "three", "four", "five", "six", "seven",
                    "eight", "nine", "double", "triple");

    private Numeric() {}

    /// At least half of it are digits.
    static boolean is(String text) {
        var parts = text.replaceAll("(\\p{IsHan}|\\d)", " $1 ").strip().split("\\s+");
        long digits = Arrays.stream(parts).filter(Numeric::digit).count();
        return 2 * digits >= parts.length;
    }

    private static boolean digit(String part) {
        boolean sign = !part.isEmpty() && DIGITS.contains(part);
        return sign || part.matches("\\d") || WORDS.contains(part);
    }
}
