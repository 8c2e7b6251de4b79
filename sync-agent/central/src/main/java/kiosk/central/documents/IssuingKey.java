package kiosk.central.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Central's Ed25519 key for documents; made on the first start, the private half readable by the
/// owner alone.
///
/// Thread rule: any thread.
public final class IssuingKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int LINE = 64;

    private final PrivateKey secret;
    private final PublicKey open;

    private IssuingKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /// Reads the pair from the folder, or makes it.
    ///
    /// @throws IOException names the file that is missing or damaged
    public static IssuingKey in(Path folder) throws IOException {
        Path secret = folder.resolve("issuing-key.pem");
        Path open = folder.resolve("issuing-key.pub.pem");
        try {
            if (Files.exists(secret)) {
                return read(secret, open);
            }
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Files.createDirectories(folder);
            Files.writeString(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            Files.createFile(
                    secret,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            return new IssuingKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("issuing key in " + folder + " is damaged", e);
        }
    }

    private static IssuingKey read(Path secret, Path open)
            throws IOException, GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new IssuingKey(
                factory.generatePrivate(new PKCS8EncodedKeySpec(unpem(secret))),
                factory.generatePublic(new X509EncodedKeySpec(unpem(open))));
    }

    /// The public key as PEM, for anybody who wants to check without us.
    public String publicPem() {
        return pem("PUBLIC KEY", open.getEncoded());
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has " + ALGORITHM, e);
        }
    }

    boolean verifies(byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length or form is a wrong signature.
            return false;
        }
    }

    private static String pem(String kind, byte[] der) {
        String body =
                Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static byte[] unpem(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
