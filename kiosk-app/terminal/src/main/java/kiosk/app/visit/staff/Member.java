package kiosk.app.visit.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import kiosk.matter.number.PersonalMask;

/// A member of staff as this machine knows them.
///
/// @param salt hex
/// @param hash PBKDF2-HMAC-SHA256 of the PIN, 120,000 rounds, 256 bits, hex
/// @param badge SHA-256 of the badge's code in hex, empty without a badge
/// @param lead may sign as second person where money is touched
public record Member(
        String no, String name, String salt, String hash, String badge, boolean lead) {
    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;

    /// Nobody: takes as long to check as somebody.
    static final Member NOBODY = new Member("", "", "00".repeat(16), "0".repeat(64), "", false);

    /// Whether this is their PIN; takes the same time for every answer.
    boolean knows(char[] pin) {
        PBEKeySpec spec = new PBEKeySpec(pin, HexFormat.of().parseHex(salt), ROUNDS, BITS);
        try {
            byte[] derived =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return MessageDigest.isEqual(derived, HexFormat.of().parseHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    /// `李*娜`.
    String maskedName() {
        return PersonalMask.of(name, PersonalMask.Kind.NAME);
    }

    @Override
    public String toString() {
        return "Member[" + no + "]";
    }
}
