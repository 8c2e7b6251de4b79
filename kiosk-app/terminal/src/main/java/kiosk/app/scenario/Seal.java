package kiosk.app.scenario;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import kiosk.app.visit.Json;

/// The issuing key of a scenario's central: signs the fields of documents as the real one does.
final class Seal {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    Seal() {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK", e);
        }
    }

    PublicKey publicKey() {
        return keys.getPublic();
    }

    String seal(Map<String, Object> fields) {
        byte[] json = json(fields);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(json);
            return "YM1."
                    + BASE64.encodeToString(json)
                    + "."
                    + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK", e);
        }
    }

    /// Other fields under the signature of `qr`.
    String forged(String qr, Map<String, Object> fields) {
        String signature = qr.substring(qr.lastIndexOf('.') + 1);
        return "YM1." + BASE64.encodeToString(json(fields)) + "." + signature;
    }

    private static byte[] json(Map<String, Object> fields) {
        return Json.write(new TreeMap<>(fields)).getBytes(StandardCharsets.UTF_8);
    }
}
