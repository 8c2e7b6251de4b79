package kiosk.matter.number;

/// Numbers on bank cards: 16 to 19 digits with a Luhn check digit.
public final class BankCardNumber {

    private BankCardNumber() {}

    /// Luhn sum over all digits is a multiple of ten. False for anything but digits.
    public static boolean luhn(String digits) {
        if (!digits.matches("\\d{2,}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    /// Length and, for UnionPay numbers (62…), the check digit. Not every historic card of another
    /// scheme passes Luhn.
    public static boolean plausible(String digits) {
        return digits.matches("\\d{16,19}") && (!digits.startsWith("62") || luhn(digits));
    }
}
