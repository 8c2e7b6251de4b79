package kiosk.matter.number;

import java.time.DateTimeException;
import java.time.LocalDate;

/// The 18-digit citizen number (GB 11643-1999): six division digits, birth date, order, check.
///
/// The division is not compared with today's list: codes that were abolished stay valid.
public final class CitizenNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /// GB 11643, ISO 7064 MOD 11-2: remainder → check character.
    private static final String CHECKS = "10X98765432";

    private CitizenNumber() {}

    /// Length, digits, first division digit, a real birth date and the check character. A future
    /// birth date is for [#isValidOn].
    public static boolean isValid(String number) {
        if (!number.matches("[1-9]\\d{16}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number.charAt(17) == CHECKS.charAt(sum % 11) && realDate(number);
    }

    /// [#isValid] and not born after `today`.
    public static boolean isValidOn(String number, LocalDate today) {
        return isValid(number) && !birth(number).isAfter(today);
    }

    /// Birth date of a valid number.
    public static LocalDate birth(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    /// Whether the order number of a valid number says male.
    public static boolean male(String number) {
        return (number.charAt(16) - '0') % 2 == 1;
    }

    /// The 18-digit form of an old 15-digit number: 19 inserted, check added.
    public static String fromOld(String fifteen) {
        if (!fifteen.matches("[1-9]\\d{14}")) {
            throw new IllegalArgumentException("not a 15-digit number");
        }
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECKS.charAt(sum % 11);
    }

    private static boolean realDate(String number) {
        try {
            return birth(number).getYear() >= 1850;
        } catch (DateTimeException e) {
            return false; // 29 February of a common year and its like
        }
    }
}
