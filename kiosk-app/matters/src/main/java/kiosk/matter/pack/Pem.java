package kiosk.matter.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Ed25519 keys in PEM files named `<key id>.public.pem` and `<key id>.private.pem`.
final class Pem {

    private Pem() {}

    static String keyId(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.replaceFirst("\\.(public|private)\\.pem$", "");
    }

    static PublicKey publicKey(String pem) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(body(pem)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("no Ed25519 public key in PEM form", e);
        }
    }

    static PrivateKey privateKey(String pem) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(body(pem)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("no Ed25519 private key in PEM form", e);
        }
    }

    /// Lines beginning with # say what the key is for.
    private static byte[] body(String pem) {
        StringBuilder body = new StringBuilder();
        for (String line : pem.split("\\R")) {
            if (!line.startsWith("-----") && !line.startsWith("#")) {
                body.append(line.strip());
            }
        }
        return Base64.getDecoder().decode(body.toString());
    }
}
