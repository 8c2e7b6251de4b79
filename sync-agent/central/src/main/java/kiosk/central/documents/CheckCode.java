package kiosk.central.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A short code that people read and type: 11 random characters and one check character in
/// Crockford's base 32, written 4-4-4. The check character finds every single wrong character and
/// every exchange of two neighbours (a polynomial over GF(32)).
public record CheckCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int FIELD = 0x25;

    /// What a code looks like in running text.
    public static final Pattern PRINTED =
            Pattern.compile(
                    "(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}(?![0-9A-Z])");

    /// A new one.
    public static CheckCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = random.nextInt(ALPHABET.length());
            code.append(ALPHABET.charAt(value));
            sum = twice(sum) ^ value;
        }
        code.append(ALPHABET.charAt(twice(sum)));
        return new CheckCode(hyphens(code.toString()));
    }

    /// What somebody typed: small letters, missing hyphens, O for 0, I and L for 1 are understood.
    ///
    /// @return empty when it is no code or a character is wrong
    public static Optional<CheckCode> typed(String input) {
        String plain =
                input.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\-\\u2010-\\u2015－]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (plain.length() != LENGTH) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < plain.length(); i++) {
            int value = ALPHABET.indexOf(plain.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            sum = twice(sum) ^ value;
        }
        return sum == 0 ? Optional.of(new CheckCode(hyphens(plain))) : Optional.empty();
    }

    private static int twice(int value) {
        int doubled = value << 1;
        return (doubled & 0x20) != 0 ? doubled ^ FIELD : doubled;
    }

    private static String hyphens(String plain) {
        return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    }
}
