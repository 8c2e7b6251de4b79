package kiosk.sync.identity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates and keys as text (RFC 7468), and their fingerprints.
public final class Pem {
    private static final int TEXT_MAX = 64 * 1024;
    private static final int LINE = 64;
    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ([A-Z ]{1,40})-----\\s([A-Za-z0-9+/=\\s]{1,65536})-----END \\1-----");

    private Pem() {}

    /// Text of any DER bytes; `kind` is `CERTIFICATE`, `PRIVATE KEY` …
    public static String text(String kind, byte[] der) {
        String body =
                Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    /// Text of certificates, one after the other.
    public static String text(List<X509Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            text.append(text("CERTIFICATE", der(certificate)));
        }
        return text.toString();
    }

    /// The first block of this kind.
    ///
    /// @throws IdentityException there is none, or the text is larger than 64 KiB
    public static byte[] der(String kind, String text) throws IdentityException {
        for (byte[] block : blocks(kind, text)) {
            return block;
        }
        throw new IdentityException("no " + kind + " in this text");
    }

    /// All certificates in a text.
    ///
    /// @throws IdentityException none, damaged, or larger than 64 KiB
    public static List<X509Certificate> certificates(String text) throws IdentityException {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] block : blocks("CERTIFICATE", text)) {
                found.add(
                        (X509Certificate)
                                factory.generateCertificate(new ByteArrayInputStream(block)));
            }
        } catch (CertificateException e) {
            throw new IdentityException("a certificate cannot be read", e);
        }
        if (found.isEmpty()) {
            throw new IdentityException("no certificate in this text");
        }
        return found;
    }

    private static List<byte[]> blocks(String kind, String text) throws IdentityException {
        if (text.length() > TEXT_MAX) {
            throw new IdentityException("larger than 64 KiB: no certificate or request of ours");
        }
        List<byte[]> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        try {
            while (matcher.find()) {
                if (kind.equals(matcher.group(1))) {
                    blocks.add(Base64.getMimeDecoder().decode(matcher.group(2)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IdentityException("the text of a " + kind + " is damaged", e);
        }
        return blocks;
    }

    /// SHA-256 of the certificate, 64 hexadecimal digits.
    public static String fingerprint(X509Certificate certificate) {
        return sha256(der(certificate));
    }

    /// SHA-256, 64 hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has its bytes", e);
        }
    }

    /// The common name of a certificate's subject, empty when it has none or several.
    public static String commonName(X509Certificate certificate) {
        return Names.common(certificate.getSubjectX500Principal().getEncoded());
    }

    /// Whether the issuer's key signed it.
    static boolean signedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // Another key, or a signature of another kind: not signed by this one.
            return false;
        }
    }
}
