package kiosk.central.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed references (HMAC-SHA256 with the tenant's key) that stand for people; the same as every
/// terminal of the tenant makes.
public final class OwnerRef {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES_MIN = 32;

    private final SecretKeySpec key;

    /// At least 32 bytes.
    public OwnerRef(byte[] tenantKey) {
        if (tenantKey.length < KEY_BYTES_MIN) {
            throw new IllegalArgumentException("the tenant key needs 32 bytes");
        }
        this.key = new SecretKeySpec(tenantKey, ALGORITHM);
    }

    /// Of a person, by citizen number.
    public String person(String idNo) {
        return hash("person:" + idNo);
    }

    String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
