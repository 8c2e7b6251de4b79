package kiosk.sync.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kiosk.sync.Central;
import kiosk.sync.Central.Reply;

/// Asks central for a fresh certificate over the running link, for a fresh key, signed with the
/// present one. Asked again after a lost answer, central gives the same certificate.
///
/// Thread rule: one thread at a time.
public final class Renewal {
    /// The operation name.
    public static final String OPERATION = "cert/renew";

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final IdentityFolder folder;
    private final Central central;

    /// Keeps what this folder holds fresh.
    public Renewal(IdentityFolder folder, Central central) {
        this.folder = folder;
        this.central = central;
    }

    /// What came of looking.
    public sealed interface Outcome {
        /// More than a third of its life is left.
        record NotDue(Instant until) implements Outcome {}

        /// A new certificate is used from the next connection on.
        record Renewed(Instant until) implements Outcome {}

        /// Not now; look again later.
        record Failed(String reason, Instant until) implements Outcome {}
    }

    /// Renews if it is time.
    ///
    /// @throws IdentityException the folder cannot be read or written
    public Outcome look() throws IdentityException {
        Identity present = folder.current();
        Instant until = present.certificate().getNotAfter().toInstant();
        if (!present.renewalDue(folder.time().now())) {
            return new Outcome.NotDue(until);
        }
        KeyPair next = folder.nextKey();
        SigningRequest request = SigningRequest.of(next, Pem.commonName(present.certificate()));
        Map<String, Object> body =
                Map.of("csr", request.pem(), "proof", proof(present, request.der()));
        Reply reply =
                central.request(OPERATION, body, Pem.sha256(next.getPublic().getEncoded()), WITHIN);
        return switch (reply) {
            case Reply.Answer(var answer) -> keep(present, next, answer);
            case Reply.Refusal(var code, var _) -> new Outcome.Failed(code, until);
            case Reply.Silence(var reason) -> new Outcome.Failed(reason, until);
        };
    }

    private Outcome keep(Identity present, KeyPair next, Map<String, Object> answer)
            throws IdentityException {
        List<X509Certificate> chain =
                Pem.certificates(String.valueOf(answer.getOrDefault("certificate", "")));
        X509Certificate fresh = chain.getFirst();
        boolean ours =
                fresh.getPublicKey().equals(next.getPublic())
                        && Pem.commonName(fresh).equals(Pem.commonName(present.certificate()))
                        && present.anchors().stream().anyMatch(a -> Pem.signedBy(fresh, a));
        if (!ours) {
            return new Outcome.Failed(
                    "the certificate central sent is not ours",
                    present.certificate().getNotAfter().toInstant());
        }
        folder.renewed(chain);
        return new Outcome.Renewed(fresh.getNotAfter().toInstant());
    }

    private static String proof(Identity present, byte[] request) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(present.pair().getPrivate());
            signature.update(request);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with ECDSA", e);
        }
    }
}
