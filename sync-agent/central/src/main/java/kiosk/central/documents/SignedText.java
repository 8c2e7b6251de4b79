package kiosk.central.documents;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.BadJson;
import kiosk.central.json.Json;

/// The text of a document's QR code: `YM1.<base64url(canonical JSON)>.<base64url(signature)>`, the
/// Ed25519 signature being over the bytes of the canonical JSON.
public record SignedText(Map<String, Object> fields) {
    private static final String VERSION = "YM1";
    private static final int TEXT_MAX = 4000;

    /// Signs.
    public static String sign(Map<String, Object> fields, IssuingKey key) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        byte[] json = Json.bytes(fields);
        return VERSION
                + "."
                + encoder.encodeToString(json)
                + "."
                + encoder.encodeToString(key.sign(json));
    }

    /// Whether it looks like one at all.
    public static boolean looksLike(String text) {
        return text.startsWith(VERSION + ".");
    }

    /// Reads and verifies.
    ///
    /// @return empty when anything about it is not as we signed it
    public static Optional<SignedText> verified(String text, IssuingKey key) {
        String[] parts = text.strip().split("\\.", -1);
        if (text.length() > TEXT_MAX || parts.length != 3 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            byte[] json = decoder.decode(parts[1]);
            return key.verifies(json, decoder.decode(parts[2]))
                    ? Optional.of(new SignedText(Json.object(json)))
                    : Optional.empty();
        } catch (IllegalArgumentException | BadJson e) {
            // Not base64url or not JSON: not ours.
            return Optional.empty();
        }
    }
}
