package kiosk.central.terminals;

import java.io.IOException;
import java.math.BigInteger;
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
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import kiosk.sync.identity.Identity;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.Pem;
import kiosk.sync.identity.SigningRequest;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Our own test authority: one EC P-256 key that signs the certificates of terminals, of the broker
/// and of central's own links. A bank replaces its folder by one whose key its own authority made.
///
/// Thread rule: any thread.
public final class CertificateAuthority {
    /// A terminal's certificate lasts so long; it is renewed when a third is left.
    public static final Duration TERMINAL_LIFE = Duration.ofDays(90);

    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    private static final Duration ROOT_LIFE = Duration.ofDays(3650);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int SERIAL_BITS = 120;

    private final PrivateKey key;
    private final X509Certificate root;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private CertificateAuthority(PrivateKey key, X509Certificate root, Clock clock) {
        this.key = key;
        this.root = root;
        this.clock = clock;
    }

    /// Reads `authority.pem` and `authority.key` (PKCS #8, mode 0600) in the folder; makes both
    /// when neither is there.
    ///
    /// @throws IOException names the file that is missing or damaged
    public static CertificateAuthority in(Path folder, Clock clock) throws IOException {
        Path open = folder.resolve("authority.pem");
        Path secret = folder.resolve("authority.key");
        if (Files.exists(open) || Files.exists(secret)) {
            return read(open, secret, clock);
        }
        KeyPair pair = pair();
        X509Certificate root = root(pair, clock);
        Files.createDirectories(folder);
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Pem.text("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(open, Pem.text(List.of(root)));
        return new CertificateAuthority(pair.getPrivate(), root, clock);
    }

    private static CertificateAuthority read(Path open, Path secret, Clock clock)
            throws IOException {
        try {
            byte[] der =
                    Pem.der("PRIVATE KEY", Files.readString(secret, StandardCharsets.US_ASCII));
            PrivateKey key =
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
            X509Certificate root =
                    Pem.certificates(Files.readString(open, StandardCharsets.US_ASCII)).getFirst();
            root.checkValidity(Date.from(clock.instant()));
            return new CertificateAuthority(key, root, clock);
        } catch (GeneralSecurityException | IdentityException e) {
            throw new IOException(
                    "the authority in " + open + " and " + secret + " cannot be used", e);
        }
    }

    private static X509Certificate root(KeyPair pair, Clock clock) {
        X500Name name = name("Yimen test authority");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            X509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS),
                            Date.from(now.minus(CLOCKS_DIFFER)),
                            Date.from(now.plus(ROOT_LIFE)),
                            name,
                            pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return signed(builder, pair.getPrivate());
        } catch (CertIOException e) {
            throw new IllegalStateException("our own extensions have a form", e);
        }
    }

    /// The authority's own certificate.
    public X509Certificate root() {
        return root;
    }

    /// What a code sheet shows of it: SHA-256, 64 hexadecimal digits.
    public String fingerprint() {
        return Pem.fingerprint(root);
    }

    /// A fresh identity for servers under these names and addresses, for 397 days; central makes a
    /// new one on each start.
    public Identity server(List<String> names) {
        KeyPair pair = pair();
        GeneralName[] alternatives =
                names.stream()
                        .map(name ->
                                new GeneralName(
                                        name.matches("[0-9.]+|.*:.*")
                                                ? GeneralName.iPAddress
                                                : GeneralName.dNSName,
                                        name))
                        .toArray(GeneralName[]::new);
        X509Certificate certificate =
                leaf(
                        new Wish(names.getFirst(), pair.getPublic(), SERVER_LIFE),
                        KeyPurposeId.id_kp_serverAuth,
                        alternatives);
        return new Identity(pair, List.of(certificate, root), List.of(root));
    }

    /// A fresh identity for central's own links.
    public Identity service(String name) {
        KeyPair pair = pair();
        X509Certificate certificate =
                leaf(new Wish(name, pair.getPublic(), SERVER_LIFE), KeyPurposeId.id_kp_clientAuth);
        return new Identity(pair, List.of(certificate, root), List.of(root));
    }

    /// A certificate for a terminal's key, which the request has proven.
    public X509Certificate terminal(SigningRequest request) {
        return leaf(
                new Wish(request.commonName(), request.key(), TERMINAL_LIFE),
                KeyPurposeId.id_kp_clientAuth);
    }

    private record Wish(String commonName, PublicKey key, Duration life) {}

    private X509Certificate leaf(Wish wish, KeyPurposeId purpose, GeneralName... alternatives) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            X509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            root,
                            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                            Date.from(now.minus(CLOCKS_DIFFER)),
                            Date.from(now.plus(wish.life())),
                            name(wish.commonName()),
                            wish.key());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (alternatives.length > 0) {
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
            }
            return signed(builder, key);
        } catch (CertIOException e) {
            throw new IllegalStateException("our own extensions have a form", e);
        }
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with ECDSA", e);
        }
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has EC P-256", e);
        }
    }
}
