package kiosk.avatar.mandarin;

import java.util.List;
import kiosk.avatar.reading.Piece;
import kiosk.avatar.reading.Reader;

/// From what is written to what is said: only Chinese characters, Latin words and pauses are left.
public final class Reading {

    private static final String STOPS = "。！？!?；;…\n";
    private static final String PAUSES = "，,、：:（）()—–/|【】[]";

    /// Of the rules only the one for number plates begins with a character.
    private static final Reader READER =
            new Reader(ReadingRules.ALL, Character::isIdeographic, Reading::sign);

    private Reading() {}

    /// The whole text, piece by piece and without gaps.
    public static List<Piece> of(String text) {
        return READER.pieces(text);
    }

    /// All that is said, for tests and for the eye.
    public static String said(String text) {
        var all = new StringBuilder();
        of(text).forEach(p -> all.append(p.said()));
        return all.toString();
    }

    private static String sign(String sign) {
        int code = sign.codePointAt(0);
        if (Character.isIdeographic(code) || code == '〇') {
            return code == '〇' ? "零" : sign;
        }
        if (STOPS.indexOf(code) >= 0) {
            return code == '？' || code == '?' ? "?" : code == '！' || code == '!' ? "!" : ".";
        }
        if (PAUSES.indexOf(code) >= 0) {
            return ",";
        }
        if (Character.isLetter(code) && code < 0x250) {
            return sign;
        }
        return code == ' ' ? " " : "";
    }
}
