package kiosk.central.terminals;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.central.json.Json;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.Database;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.Tx;
import kiosk.sync.Central.Reply;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.Names;
import kiosk.sync.identity.Pem;
import kiosk.sync.identity.SigningRequest;

/// Answers `cert/renew`: a signing request for a fresh key, signed with a present key of the same
/// terminal. The same fresh key gets the same certificate again.
///
/// Thread rule: any thread.
public final class RenewalDesk {
    private final Database database;
    private final CertificateAuthority authority;
    private final String tenant;
    private final Consumer<String> count;
    private final Clock clock;

    /// @param count hears each outcome's name
    public RenewalDesk(
            Database database,
            CertificateAuthority authority,
            String tenant,
            Consumer<String> count,
            Clock clock) {
        this.database = database;
        this.authority = authority;
        this.tenant = tenant;
        this.count = count;
        this.clock = clock;
    }

    /// Answers.
    public Reply renew(String terminal, Map<String, Object> in) throws CentralStoreException {
        SigningRequest request;
        try {
            request = SigningRequest.read(Json.string(in, "csr"));
        } catch (IdentityException e) {
            return refused("CSR");
        }
        if (!request.commonName().equals(Names.of(tenant, terminal))) {
            return refused("NAME");
        }
        return database.inTransaction(tx -> renew(tx, terminal, request, Json.string(in, "proof")));
    }

    private Reply renew(Tx tx, String terminal, SigningRequest request, String proof) {
        boolean enrolled =
                tx.identities()
                        .lock(terminal)
                        .filter(identity -> identity.state() == State.ENROLLED)
                        .isPresent();
        if (!enrolled) {
            return refused("STATE");
        }
        Optional<Certificate> signer =
                tx.certificates().of(terminal).stream()
                        .filter(c -> c.revokedAt().isEmpty())
                        .filter(c -> clock.instant().isBefore(c.notAfter()))
                        .filter(c -> signed(key(c), request.der(), proof))
                        .findFirst();
        if (signer.isEmpty()) {
            return refused("PROOF");
        }
        String fresh = Pem.sha256(request.key().getEncoded());
        Optional<Certificate> already =
                tx.certificates().of(terminal).stream()
                        .filter(c -> c.keySha256().equals(fresh) && c.revokedAt().isEmpty())
                        .findFirst();
        Certificate certificate = already.orElseGet(() -> issue(tx, terminal, request));
        count.accept("renew.renewed");
        return new Reply.Answer(Map.of("certificate", certificate.pem()));
    }

    private Certificate issue(Tx tx, String terminal, SigningRequest request) {
        X509Certificate certificate = authority.terminal(request);
        Certificate row = Issued.row(terminal, certificate, authority);
        tx.certificates().add(row);
        return row;
    }

    private static PublicKey key(Certificate certificate) {
        return Issued.chain(certificate).getFirst().getPublicKey();
    }

    private static boolean signed(PublicKey key, byte[] request, String proof) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(key);
            signature.update(request);
            return signature.verify(Base64.getDecoder().decode(proof));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // A proof of another form is no proof.
            return false;
        }
    }

    private Reply refused(String code) {
        count.accept("renew.refused");
        return new Reply.Refusal(
                "RENEW_" + code,
                Map.of("zh-Hans", "证书暂不能更新", "en", "The certificate is not renewed"));
    }
}
