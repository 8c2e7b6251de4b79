package kiosk.app.bench;

/// Names and numbers of the test people as the kiosk itself would show them.
final class Masked {
    private static final int NUMBER_SHOWN = 10;

    private Masked() {}

    /// First character, one star, last character of a name of three or more.
    static String name(String name) {
        int[] letters = name.codePoints().toArray();
        if (letters.length < 2) {
            return name;
        }
        String first = Character.toString(letters[0]);
        String last = letters.length > 2 ? Character.toString(letters[letters.length - 1]) : "";
        return first + "*" + last;
    }

    /// The first six and the last four digits.
    static String number(String number) {
        if (number.length() <= NUMBER_SHOWN) {
            return number;
        }
        return number.substring(0, 6) + "****" + number.substring(number.length() - 4);
    }
}
