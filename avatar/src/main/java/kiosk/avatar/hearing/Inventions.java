package kiosk.avatar.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kiosk.avatar.voice.Speech;

/// Tells what was said from what a recogniser made up on noise: sentences it is known to invent,
/// the same thing over and over, more words than a mouth can say in the time, foreign scripts.
public final class Inventions {

    private static final double SYLLABLES_A_SECOND = 9;
    private static final double WORDS_A_SECOND = 5.5;
    private static final int A_FEW = 4;

    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsHan}\\p{IsLatin}]]");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

    /// Something of at most twelve signs, five times or more without a break.
    private static final Pattern LOOP = Pattern.compile("(.{2,12}?)\\1{4,}|([^\\d])\\2{6,}");

    private static final int DIGITS_OF_THE_LONGEST_NUMBER = 30;

    private final Set<String> whole = new HashSet<>();
    private final List<String> parts = new ArrayList<>();

    private Inventions(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("= ")) {
                whole.add(line.substring(2));
            } else if (line.startsWith("~ ")) {
                parts.add(line.substring(2));
            }
        }
    }

    /// Those this program knows.
    public static Inventions known() {
        try (InputStream in = Inventions.class.getResourceAsStream("invented.txt")) {
            if (in == null) {
                throw new IllegalStateException("invented.txt is not in the program");
            }
            return new Inventions(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// True when nobody can have said this.
    ///
    /// @param text as [Wording#plain] gives it
    /// @param spokenMillis how long somebody spoke
    public boolean invented(String text, Speech.Language language, int spokenMillis) {
        String bare = Wording.bare(text);
        return bare.isEmpty()
                || whole.contains(bare)
                || parts.stream().anyMatch(bare::contains)
                || FOREIGN.matcher(text).find()
                || loops(bare)
                || tooFast(text, language, spokenMillis);
    }

    private static boolean loops(String bare) {
        var loop = LOOP.matcher(bare);
        while (loop.find()) {
            boolean number = loop.group().chars().allMatch(Character::isDigit);
            if (!number || loop.group().length() > DIGITS_OF_THE_LONGEST_NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static boolean tooFast(String text, Speech.Language language, int spokenMillis) {
        double seconds = spokenMillis / 1000.0;
        return language == Speech.Language.MANDARIN
                ? syllables(text) > SYLLABLES_A_SECOND * seconds + A_FEW
                : WORD.matcher(text).results().count() > WORDS_A_SECOND * seconds + A_FEW;
    }

    /// About as many as somebody says for it: one for each character and digit, two for a word of
    /// Latin letters.
    private static long syllables(String text) {
        long single =
                text.codePoints()
                        .filter(c -> Character.isIdeographic(c) || Character.isDigit(c))
                        .count();
        return single + 2 * LATIN.matcher(text).results().count();
    }
}
