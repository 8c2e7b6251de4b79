package kiosk.central.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A member of staff as configuration names one: the seed of central's staff accounts.
///
/// @param lead may be the second person
/// @param salt hex
/// @param hash PBKDF2-HMAC-SHA256 of the PIN, 120,000 rounds, hex
public record Staff(String no, String name, String salt, String hash, boolean lead) {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;

    /// Somebody with this PIN.
    public static Staff of(String no, String name, char[] pin, byte[] salt) {
        return new Staff(no, name, HexFormat.of().formatHex(salt), derive(pin, salt), false);
    }

    /// The same person, who may be the second.
    public Staff asLead() {
        return new Staff(no, name, salt, hash, true);
    }

    /// From configuration: `name;salt;hash` or `name;salt;hash;lead`.
    ///
    /// @throws IllegalArgumentException not of this form
    public static Staff parse(String no, String text) {
        String[] parts = text.split(";", -1);
        boolean fits =
                (parts.length == 3 || (parts.length == 4 && parts[3].equals("lead")))
                        && !parts[0].isBlank()
                        && parts[1].matches("([0-9a-f]{2}){8,}")
                        && parts[2].matches("[0-9a-f]{" + BITS / 4 + "}");
        if (!fits) {
            throw new IllegalArgumentException(
                    "staff." + no + " must be name;salt;hash or name;salt;hash;lead");
        }
        return new Staff(no, parts[0], parts[1], parts[2], parts.length == 4);
    }

    /// Whether this PIN gives this hash.
    static boolean fits(char[] pin, String salt, String hash) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(hash),
                HexFormat.of().parseHex(derive(pin, HexFormat.of().parseHex(salt))));
    }

    private static String derive(char[] pin, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(pin, salt, ROUNDS, BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "Staff[" + no + "]";
    }
}
