package kiosk.matter.number;

import java.util.regex.Pattern;

/// Masks for personal data on screens and paper: 张*三, 320582********0027, 138****8000. What is
/// masked already stays as it is.
public final class PersonalMask {

    private static final Pattern LONG_NUMBER =
            Pattern.compile("\\p{Nd}(?:[ \\-–—.·]?+\\p{Nd}){6,}+[xXｘＸ]?+");
    private static final Pattern CUT_NUMBER =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}[\\p{Nd} \\-–—.·]*+\\z");
    private static final int READ_MAX = 1000;

    private PersonalMask() {}

    /// What is masked.
    public enum Kind {
        /// A person's name: first and last character stay; of a name with a dot its first part.
        NAME,
        /// Citizen number: division and the last four stay.
        ID,
        /// Telephone: three and four stay.
        PHONE,
        /// Bank card: first and last four stay, grouped.
        CARD,
        /// Number plate: the first two and the last stay.
        PLATE,
        /// Address: the first nine characters stay.
        ADDRESS
    }

    /// `text` with its middle covered.
    public static String of(String text, Kind kind) {
        if (text.indexOf('*') >= 0) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        return switch (kind) {
            case NAME -> name(text, points);
            case ID -> covered(points, 6, 4);
            case PHONE -> covered(points, 3, 4);
            case CARD -> card(text);
            case PLATE -> covered(points, 2, 1);
            case ADDRESS -> points.length <= 9 ? text : new String(points, 0, 9) + "****";
        };
    }

    /// Free words without numbers of people: whatever may be an identity number, a card or a
    /// telephone (seven digits or more, however they are set apart) is covered.
    public static String words(String text) {
        return LONG_NUMBER.matcher(text).replaceAll("****");
    }

    /// The first `most` characters of such words. What is read is bounded before it is looked at,
    /// and a number that the bound cuts through goes whole.
    public static String words(String text, int most) {
        String said = text.strip();
        String read =
                said.length() <= READ_MAX
                        ? said
                        : CUT_NUMBER.matcher(said.substring(0, READ_MAX)).replaceFirst("");
        String covered = words(read);
        return covered.length() <= most ? covered : covered.substring(0, most);
    }

    private static String name(String text, int[] points) {
        int dot = text.indexOf('·');
        if (dot > 0) {
            return text.substring(0, dot + 1) + "**";
        }
        return switch (points.length) {
            case 0 -> "";
            case 1 -> "*";
            case 2 -> new String(points, 0, 1) + "*";
            default -> covered(points, 1, 1);
        };
    }

    private static String covered(int[] points, int head, int tail) {
        if (points.length <= head + tail) {
            return "*".repeat(points.length);
        }
        return new String(points, 0, head)
                + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }

    private static String card(String digits) {
        return digits.length() < 9
                ? "*".repeat(digits.length())
                : digits.substring(0, 4) + " **** **** " + digits.substring(digits.length() - 4);
    }
}
