package kiosk.avatar.hearing.whisper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.whisper.WhisperModel.Script;
import kiosk.avatar.mandarin.Sounds;
import kiosk.avatar.voice.Speech;

/// A kind of number: whether a text is one, as far as it was heard, and how it is written with
/// nothing but its signs.
enum Numeric {
    /// Digit by digit, in Mandarin. The page knows how many there are and which check digit fits.
    DIGITS(Script.DIGITS, 4, "以下是普通话，一位一位地读数字：一三九零五一二八八四七。", "两", ""),
    /// Digit by digit, in English.
    FIGURES(Script.FIGURES, 4, "A number, digit by digit.", "", ""),
    /// Money, in Mandarin. Written freely 角 becomes 9, which sounds nearly the same. Nothing tells
    /// a right amount from a wrong one, so only the likeliest is given.
    AMOUNT(
            Script.AMOUNT,
            1,
            "以下是普通话，金额：三千五百元六角二分。",
            "圆整.",
            "shi bai qian wan dian yuan kuai jiao mao fen ban");

    private static final String ARABIC = "0123456789";
    private static final String HAN = "零〇一二三四五六七八九幺";
    private static final Set<String> WORDS =
            Set.of(
                    "zero", "oh", "o", "one", "two", "three", "four", "five", "six", "seven",
                    "eight", "nine", "double", "triple");

    /// How digits sound, and what was seen written for them.
    private static final String OF_DIGITS = "ling yi er san si wu liu qi ba jiu yao ya liang";

    private final Script script;
    private final int most;
    private final String prompt;
    private final String signs;

    /// Between spaces.
    private final String sounds;

    /// @param most numbers that are given on
    /// @param more signs it may be written with
    /// @param sound like these, beside digits
    Numeric(Script script, int most, String prompt, String more, String sound) {
        this.script = script;
        this.most = most;
        this.prompt = prompt;
        this.signs = ARABIC + HAN + script.signs() + more;
        this.sounds =
                Stream.of((OF_DIGITS + " " + sound).strip().split(" "))
                        .map(Sounds::near)
                        .collect(Collectors.joining(" ", " ", " "));
    }

    /// The kind that is asked for, if one is that is better written anew.
    static Optional<Numeric> asked(Ears.Request request) {
        boolean mandarin = request.language() == Speech.Language.MANDARIN;
        return switch (request.expected()) {
            case Ears.Expected.Digits _ -> Optional.of(mandarin ? DIGITS : FIGURES);
            case Ears.Expected.Amount _ -> Optional.of(AMOUNT).filter(_ -> mandarin);
            case Ears.Expected.Anything _, Ears.Expected.Phrases _ -> Optional.empty();
        };
    }

    /// Signs it is made of.
    Script script() {
        return script;
    }

    /// As many numbers are given on, the likeliest.
    int most() {
        return most;
    }

    /// What is told before it is written anew.
    String prompt() {
        return prompt;
    }

    /// As everybody else reads it: digits as 0 to 9, an amount as it is said.
    String plain(String written) {
        if (this == AMOUNT) {
            return written.strip();
        }
        var figures = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            int digit = sign == '幺' ? 1 : "零一二三四五六七八九".indexOf(sign);
            figures.append(digit < 0 ? sign : (char) ('0' + digit));
        }
        return figures.toString().strip();
    }

    /// At least half of it are signs of such a number, and it is no date.
    boolean written(String text) {
        return half(parts(text), this::sign) && !dated(text);
    }

    /// It may be a number all the same: at least half of it sounds like one, and what was written
    /// anew is about as long as its sounds.
    boolean sounds(String text, String anew) {
        return maySound(text) && Math.abs(parts(text).size() - anew.length()) <= 1;
    }

    /// Whether it is worth to look at its sounds.
    boolean maySound(String text) {
        return half(parts(text), this::alike) && !dated(text);
    }

    private boolean dated(String text) {
        return this == AMOUNT && text.matches(".*[年月日号].*");
    }

    private static boolean half(List<String> parts, Predicate<String> which) {
        return 2 * parts.stream().filter(which).count() >= parts.size();
    }

    /// Characters and digits one by one, other words whole.
    private static List<String> parts(String text) {
        return Arrays.asList(text.replaceAll("(\\p{IsHan}|\\d)", " $1 ").strip().split("\\s+"));
    }

    private boolean alike(String part) {
        return !part.isEmpty()
                && sounds.contains(" " + Sounds.near(Sounds.of(part).getFirst()) + " ");
    }

    private boolean sign(String part) {
        return (!part.isEmpty() && signs.contains(part)) || WORDS.contains(part);
    }
}
