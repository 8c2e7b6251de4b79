package kiosk.avatar.hearing.whisper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The signs a number is written with, and the pieces that make them.
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

    /// A number as far as it is written, one character for each byte.
    ///
    /// @param count of whole digits
    /// @param rest part of a sign at the end
    record Begun(String text, int count, String rest) {
        static final Begun NOTHING = new Begun("", 0, "");

        /// Whether it may be the whole.
        boolean whole() {
            return count > 0 && rest.isEmpty();
        }

        /// As everybody else reads it.
        String plain() {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    /// A piece that may follow.
    record Next(int piece, Begun number) {}

    /// All pieces that go on with digits, as long as there are not too many.
    List<Next> next(Begun so) {
        var all = new ArrayList<Next>();
        for (int piece : pieces) {
            Begun longer = walk(so.text() + Vocabulary.latin(words.piece(piece)));
            int needed = longer.count() + (longer.rest().isEmpty() ? 0 : 1);
            if (needed <= WhisperModel.DIGITS_MOST && begun(longer.rest())) {
                all.add(new Next(piece, longer));
            }
        }
        return all;
    }

    private boolean begun(String rest) {
        return signs.stream().anyMatch(sign -> sign.startsWith(rest));
    }

    private Begun walk(String text) {
        int at = text.startsWith(" ") ? 1 : 0;
        int count = 0;
        for (int length = sign(text, at); length > 0; length = sign(text, at)) {
            at += length;
            count++;
        }
        return new Begun(text, count, text.substring(at));
    }

    private int sign(String text, int at) {
        return signs.stream()
                .filter(sign -> text.startsWith(sign, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }
}
