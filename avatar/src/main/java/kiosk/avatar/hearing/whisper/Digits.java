package kiosk.avatar.hearing.whisper;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes nothing but digits, whatever was said.
///
/// Thread rule: unchanging.
final class Digits {

    private final Vocabulary words;
    private final List<String> signs;
    private final int[] pieces;

    /// @param signs that stand for digits
    Digits(Vocabulary words, String signs) {
        this.words = words;
        this.signs = signs.chars().mapToObj(Digits::bytes).toList();
        this.pieces = words.madeOf(" " + String.join("", this.signs));
    }

    private static String bytes(int sign) {
        return Vocabulary.latin(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
    }

    /// The likeliest piece that goes on with digits, or the end where that is likelier.
    ///
    /// @param written so far, perhaps with a part of a sign at its end
    int next(FloatBuffer scores, byte[] written) {
        String before = Vocabulary.latin(written);
        var so = walk(before);
        boolean mayEnd = so.count() > 0 && so.rest().isEmpty();
        if (so.count() >= WhisperModel.DIGITS_MOST) {
            return Vocabulary.END;
        }
        int best = mayEnd ? Vocabulary.END : -1;
        for (int piece : pieces) {
            boolean likelier = best < 0 || scores.get(piece) > scores.get(best);
            if (likelier && begun(before + Vocabulary.latin(words.piece(piece)))) {
                best = piece;
            }
        }
        return best < 0 ? Vocabulary.END : best;
    }

    private boolean begun(String text) {
        String rest = walk(text).rest();
        return signs.stream().anyMatch(sign -> sign.startsWith(rest));
    }

    /// @param count of whole digits
    /// @param rest behind them
    private record Walked(int count, String rest) {}

    private Walked walk(String text) {
        int at = text.startsWith(" ") ? 1 : 0;
        int count = 0;
        for (int length = sign(text, at); length > 0; length = sign(text, at)) {
            at += length;
            count++;
        }
        return new Walked(count, text.substring(at));
    }

    private int sign(String text, int at) {
        return signs.stream()
                .filter(sign -> text.startsWith(sign, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }
}
