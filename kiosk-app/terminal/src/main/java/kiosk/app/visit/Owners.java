package kiosk.app.visit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed references (HMAC-SHA256 with the tenant's key) that stand for a person or a bill wherever
/// the number itself must not appear: topics, keepsakes, central's case list. All terminals of a
/// tenant make the same reference.
public final class Owners {
    private final SecretKeySpec key;

    /// `tenantKey` has at least 32 bytes.
    public Owners(byte[] tenantKey) {
        if (tenantKey.length < 32) {
            throw new IllegalArgumentException("the tenant key needs 32 bytes");
        }
        this.key = new SecretKeySpec(tenantKey, "HmacSHA256");
    }

    /// Reference of a person by citizen number.
    public String person(String idNo) {
        return hash("person:" + idNo);
    }

    /// Reference of whoever holds this bill's number.
    public String bill(String billKey) {
        return hash("bill:" + billKey);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
