package kiosk.app.document;

/// Personal data as it may be seen by the next person in the queue. Masking a masked value changes
/// nothing.
final class Mask {
    private Mask() {}

    /// 张*三, 李*, 欧阳**; a name with a dot keeps its first part.
    static String name(String name) {
        int[] letters = name.codePoints().toArray();
        int dot = name.indexOf('·');
        if (dot > 0) {
            return name.substring(0, dot + 1) + "*".repeat(2);
        }
        if (letters.length < 2) {
            return name;
        }
        if (letters.length == 2) {
            return new String(letters, 0, 1) + "*";
        }
        return new String(letters, 0, 1)
                + "*".repeat(letters.length - 2)
                + new String(letters, letters.length - 1, 1);
    }

    /// 320582********0027.
    static String idNumber(String number) {
        return keep(number, 6, 4);
    }

    /// 6222 **** **** *** 4569.
    static String card(String number) {
        String digits = number.replace(" ", "");
        if (digits.length() < 12) {
            return keep(digits, 0, 4);
        }
        String hidden = "*".repeat(digits.length() - 8).replaceAll("(.{4})(?=.)", "$1 ");
        return digits.substring(0, 4) + " " + hidden + " " + digits.substring(digits.length() - 4);
    }

    /// 138****8000.
    static String phone(String number) {
        return keep(number, 3, 4);
    }

    /// 苏E***88.
    static String plate(String plate) {
        return keep(plate, 2, 2);
    }

    private static String keep(String text, int first, int last) {
        int length = text.length();
        if (length <= first + last) {
            return text;
        }
        return text.substring(0, first)
                + "*".repeat(length - first - last)
                + text.substring(length - last);
    }
}
