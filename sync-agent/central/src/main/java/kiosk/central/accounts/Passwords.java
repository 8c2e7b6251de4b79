package kiosk.central.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords: what is a good one, and how one is kept (PBKDF2-HMAC-SHA256, salt of 128 bits).
///
/// Thread rule: any thread.
public final class Passwords {
    /// What OWASP asks of PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet).
    public static final int ROUNDS = 600_000;

    /// The fewest characters.
    public static final int LENGTH_MIN = 12;

    private static final int LENGTH_MAX = 200;
    private static final int DIFFERENT_MIN = 5;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final Pattern ENCODED =
            Pattern.compile("pbkdf2-sha256\\$(\\d{1,8})\\$([0-9a-f]{32})\\$([0-9a-f]{64})");
    private static final List<String> RUNS =
            List.of(
                    "01234567890123456789",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    private final int rounds;
    private final SecureRandom random;
    private final Set<String> common;
    private final String nobody;

    /// Keeps passwords with so many rounds.
    public Passwords(int rounds, SecureRandom random) {
        this.rounds = rounds;
        this.random = random;
        this.common = common();
        this.nobody =
                encode(HexFormat.of().formatHex(random.generateSeed(SALT_BYTES)).toCharArray());
    }

    /// Why a password is not taken.
    public enum Fault {
        /// Fewer than [#LENGTH_MIN] characters.
        SHORT,
        /// More than 200 characters.
        LONG,
        /// Among the first that are tried.
        COMMON,
        /// The user name is in it.
        NAME
    }

    /// What is wrong with it, if anything.
    public Optional<Fault> fault(String user, char[] password) {
        String text = new String(password).toLowerCase(Locale.ROOT);
        if (text.codePointCount(0, text.length()) < LENGTH_MIN) {
            return Optional.of(Fault.SHORT);
        }
        if (text.length() > LENGTH_MAX) {
            return Optional.of(Fault.LONG);
        }
        if (!user.isEmpty() && text.contains(user.toLowerCase(Locale.ROOT))) {
            return Optional.of(Fault.NAME);
        }
        boolean easy =
                text.codePoints().distinct().count() < DIFFERENT_MIN
                        || runs(text)
                        || common.contains(text)
                        || common.contains(bare(text))
                        || common.contains(plain(bare(text)));
        return easy ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    private static String bare(String text) {
        return text.replaceAll("^[^a-z]+|[^a-z]+$", "");
    }

    private static String plain(String text) {
        return text.replace('0', 'o').replace('1', 'i').replace('@', 'a').replace('$', 's');
    }

    private static boolean runs(String text) {
        String back = new StringBuilder(text).reverse().toString();
        boolean straight = RUNS.stream().anyMatch(run -> run.contains(text) || run.contains(back));
        return straight || (text + text).indexOf(text, 1) < text.length();
    }

    /// As it is kept.
    public String encode(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return "pbkdf2-sha256$"
                + rounds
                + "$"
                + hex.formatHex(salt)
                + "$"
                + hex.formatHex(derive(password, salt, rounds));
    }

    /// Whether it is the one that was kept.
    public boolean fits(char[] password, String encoded) {
        Matcher parts = ENCODED.matcher(encoded);
        if (!parts.matches() || password.length > LENGTH_MAX) {
            return false;
        }
        byte[] salt = HexFormat.of().parseHex(parts.group(2));
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(parts.group(3)),
                derive(password, salt, Integer.parseInt(parts.group(1))));
    }

    /// What stands in for the password of a name nobody has: checking it takes as long.
    public String nobody() {
        return nobody;
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static Set<String> common() {
        try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IOException("common-passwords.txt is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
