package kiosk.matter.number;

/// The 18-character unified social credit code (GB 32100-2015).
///
/// Early pilot codes exist that fail both checks and are valid in life: a failed check is a reason
/// to look the code up, never to stop somebody.
public final class UnifiedSocialCreditCode {

    /// GB 32100 alphabet: no I, O, S, V, Z.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// 3^i mod 31.
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };

    /// GB 11714, weights of the body's eight characters.
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private UnifiedSocialCreditCode() {}

    /// Characters and both check characters.
    public static boolean isValid(String code) {
        return code.matches("[" + ALPHABET + "]{18}")
                && code.charAt(17) == check(code)
                && code.charAt(16) == bodyCheck(code.substring(8, 16));
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31); // remainder 0 gives 0, not index 31
    }

    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
