package kiosk.central.terminals;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import kiosk.central.store.CertificateTable;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.Pem;

/// Certificates as rows.
final class Issued {

    private Issued() {}

    static CertificateTable.Certificate row(
            String terminal, X509Certificate certificate, CertificateAuthority authority) {
        return new CertificateTable.Certificate(
                certificate.getSerialNumber().toString(16),
                terminal,
                Pem.fingerprint(certificate),
                Pem.sha256(certificate.getPublicKey().getEncoded()),
                Pem.text(List.of(certificate, authority.root())),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Optional.empty(),
                "");
    }

    static List<X509Certificate> chain(CertificateTable.Certificate row) {
        try {
            return Pem.certificates(row.pem());
        } catch (IdentityException e) {
            throw new IllegalStateException("certificate " + row.serial() + " in the store", e);
        }
    }
}
