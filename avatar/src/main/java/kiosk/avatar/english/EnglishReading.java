package kiosk.avatar.english;

import java.util.List;
import kiosk.avatar.reading.Piece;
import kiosk.avatar.reading.Reader;

/// From written English to words, single letters and pauses.
public final class EnglishReading {

    private static final Reader READER =
            new Reader(EnglishRules.ALL, Character::isIdeographic, EnglishReading::sign);

    private EnglishReading() {}

    /// The whole text, piece by piece and without gaps.
    public static List<Piece> of(String text) {
        return READER.pieces(text);
    }

    /// All that is said, for tests and for the eye.
    public static String said(String text) {
        var all = new StringBuilder();
        of(text).forEach(p -> all.append(p.said()));
        return all.toString().replaceAll(" +", " ").strip();
    }

    private static String sign(String sign) {
        return switch (sign) {
            case "." -> ".";
            case "!" -> "!";
            case "?" -> "?";
            case ",", ";", ":", "(", ")", "/", "–", "—", "，", "、", "：" -> ",";
            case "。", "…", "\n" -> ".";
            case " ", "-" -> " ";
            default -> "";
        };
    }
}
