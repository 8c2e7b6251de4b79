package kiosk.central.terminals;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The text of an enrolment code, `XXXX-XXXX-XXXX`: four letters that find it, eight that prove it
/// (40 bits). Letters that look like digits do not occur and are read as those digits.
///
/// @param handle finds the code
/// @param secret proves it; never kept
record CodeText(String handle, String secret) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int ROUNDS = 120_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    static CodeText fresh(SecureRandom random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 3 * GROUP; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new CodeText(letters.substring(0, GROUP), letters.substring(GROUP));
    }

    /// What a person typed; empty when it cannot be a code.
    static Optional<CodeText> typed(String text) {
        String plain =
                text.toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[\\s-]", "");
        return plain.matches("[" + LETTERS + "]{12}")
                ? Optional.of(new CodeText(plain.substring(0, GROUP), plain.substring(GROUP)))
                : Optional.empty();
    }

    /// As it stands on the sheet.
    String shown() {
        return handle + "-" + secret.substring(0, GROUP) + "-" + secret.substring(GROUP);
    }

    static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /// PBKDF2-HMAC-SHA256 of the secret part.
    String hash(String salt) {
        try {
            PBEKeySpec spec =
                    new PBEKeySpec(
                            secret.toCharArray(), HexFormat.of().parseHex(salt), ROUNDS, HASH_BITS);
            return HexFormat.of()
                    .formatHex(
                            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                                    .generateSecret(spec)
                                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        }
    }

    boolean proves(String salt, String hash) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(hash(salt)), HexFormat.of().parseHex(hash));
    }

    @Override
    public String toString() {
        return "CodeText[" + handle + "]";
    }
}
