package kiosk.sync.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What is derived from the one secret, each for its own purpose: HMAC-SHA-256 of a label.
final class Keys {
    private static final int CHECK_BYTES = 16;

    private final byte[] secret;

    Keys(byte[] secret) {
        this.secret = secret.clone();
    }

    /// H2 takes the file password and the user's, separated by a space.
    String databasePassword() {
        return HexFormat.of().formatHex(derive("h2 file"))
                + " "
                + HexFormat.of().formatHex(derive("h2 user"));
    }

    SecretKeySpec log() {
        return new SecretKeySpec(derive("log"), "AES");
    }

    /// Tells a wrong key from a damaged file, without telling the key.
    byte[] check() {
        return Arrays.copyOf(derive("check"), CHECK_BYTES);
    }

    private byte[] derive(String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("yimen store 1: " + label).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
