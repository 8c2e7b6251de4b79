package kiosk.central.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes by time (RFC 6238, HMAC-SHA1, 6 digits, 30 s), as every authenticator makes them.
public final class Totp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECRET_BYTES = 20;
    private static final long STEP_S = 30;
    private static final int DRIFT = 1;
    private static final int MODULO = 1_000_000;

    private Totp() {}

    /// A new secret of 160 bits in Base32.
    public static String secret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return base32(secret);
    }

    /// What an authenticator scans.
    public static String uri(String issuer, String user, String secret) {
        return "otpauth://totp/"
                + issuer
                + ":"
                + user
                + "?secret="
                + secret
                + "&issuer="
                + issuer
                + "&algorithm=SHA1&digits=6&period=30";
    }

    /// The time step of this moment.
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_S);
    }

    /// The code of a time step (RFC 4226 §5.3).
    public static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFFFFFF;
            return String.format(Locale.ROOT, "%06d", number % MODULO);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// The step whose code this is: the present one, the one before or the one after. The caller
    /// takes none twice.
    public static OptionalLong match(String secret, String code, Instant now) {
        byte[] given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                boolean set =
                        i / Byte.SIZE < bytes.length
                                && ((bytes[i / Byte.SIZE] >> (7 - i % Byte.SIZE)) & 1) == 1;
                value = (value << 1) | (set ? 1 : 0);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / Byte.SIZE);
        int value = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            value = (value << 5) | BASE32.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= Byte.SIZE && bytes.hasRemaining()) {
                bits -= Byte.SIZE;
                bytes.put((byte) (value >> bits));
                value &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
