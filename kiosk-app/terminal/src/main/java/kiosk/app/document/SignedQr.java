package kiosk.app.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The signed fields in a document's QR code: `YM1.<fields>.<signature>`, both base64url without
/// padding; the fields are canonical JSON, the Ed25519 signature is over exactly those bytes.
/// Anyone with the public key can check it without a network.
public final class SignedQr {
    private static final String PREFIX = "YM1";
    private static final JsonMapper JSON = new JsonMapper();

    private SignedQr() {}

    /// What a check found.
    public sealed interface Verdict {}

    /// Signed by the owner of the key; these are the fields as issued.
    public record Genuine(Map<String, Object> fields) implements Verdict {
        public Genuine {
            fields = Map.copyOf(fields);
        }
    }

    /// Not to be trusted.
    public record NotGenuine(Reason reason) implements Verdict {}

    /// Why.
    public enum Reason {
        /// No code of ours at all.
        NOT_OURS,
        /// Ours in form, but not readable.
        DAMAGED,
        /// The fields were changed, or somebody else signed.
        CHANGED
    }

    /// Checks the text of a QR code.
    public static Verdict verify(String qrText, PublicKey publicKey) {
        String[] parts = qrText.strip().split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(PREFIX)) {
            return new NotGenuine(Reason.NOT_OURS);
        }
        byte @Nullable [] fields = bytes(parts[1]);
        byte @Nullable [] signature = bytes(parts[2]);
        if (fields == null || signature == null) {
            return new NotGenuine(Reason.DAMAGED);
        }
        return signed(fields, signature, publicKey) ? read(fields) : new NotGenuine(Reason.CHANGED);
    }

    private static byte @Nullable [] bytes(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            // One spelling for one value: trailing bits that carry nothing must be zero.
            String again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return again.equals(base64) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static boolean signed(byte[] fields, byte[] signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(fields);
            return check.verify(signature);
        } catch (GeneralSecurityException wrongLengthOrKey) {
            return false;
        }
    }

    private static Verdict read(byte[] fields) {
        try {
            Map<String, Object> map =
                    JSON.readValue(
                            new String(fields, StandardCharsets.UTF_8),
                            new TypeReference<TreeMap<String, Object>>() {});
            return new Genuine(map);
        } catch (JsonProcessingException notJson) {
            return new NotGenuine(Reason.DAMAGED);
        }
    }
}
