package kiosk.sync.identity;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kiosk.sync.Topics;

/// Key pair, certificate and trust of one party.
///
/// @param chain its certificate first, then the authority's
/// @param anchors authorities whose certificates count
public record Identity(KeyPair pair, List<X509Certificate> chain, List<X509Certificate> anchors) {

    public Identity {
        chain = List.copyOf(chain);
        anchors = List.copyOf(anchors);
    }

    /// Its own certificate.
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// Tenant and terminal, as the certificate says.
    public Topics topics() throws IdentityException {
        return Names.terminal(Pem.commonName(certificate()));
    }

    /// Whether a third of the certificate's life, or less, is left.
    public boolean renewalDue(Instant now) {
        Instant from = certificate().getNotBefore().toInstant();
        Instant until = certificate().getNotAfter().toInstant();
        Duration third = Duration.between(from, until).dividedBy(3);
        return !now.isBefore(until.minus(third));
    }

    @Override
    public String toString() {
        return "Identity[" + Pem.commonName(certificate()) + "]";
    }
}
