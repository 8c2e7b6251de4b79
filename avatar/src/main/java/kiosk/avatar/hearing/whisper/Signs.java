package kiosk.avatar.hearing.whisper;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Nothing but a few signs, such as digits, whatever was said.
///
/// Thread rule: unchanging.
final class Signs implements Grammar {

    private final Vocabulary words;
    private final List<String> signs;
    private final int[] pieces;

    /// @param signs each as long as the others in bytes
    Signs(Vocabulary words, String signs) {
        this.words = words;
        this.signs = signs.chars().mapToObj(Signs::bytes).toList();
        this.pieces = words.madeOf(" " + String.join("", this.signs));
    }

    private static String bytes(int sign) {
        return Vocabulary.latin(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Integer> next(String written, FloatBuffer scores) {
        var all = new ArrayList<Integer>();
        for (int piece : pieces) {
            Walked longer = walk(written + Vocabulary.latin(words.piece(piece)));
            int needed = longer.count() + (longer.rest().isEmpty() ? 0 : 1);
            if (needed <= WhisperModel.SIGNS_MOST && begun(longer.rest())) {
                all.add(piece);
            }
        }
        return all;
    }

    @Override
    public boolean mayEnd(String written) {
        var so = walk(written);
        return so.count() > 0 && so.rest().isEmpty();
    }

    private boolean begun(String rest) {
        return signs.stream().anyMatch(sign -> sign.startsWith(rest));
    }

    /// @param count of whole signs
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
