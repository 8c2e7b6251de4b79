package kiosk.sync.identity;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.X509TrustManager;

/// Trusts servers whose chain ends at one of our own authorities, at the time that counts; the
/// system's authorities count for nothing. The name of the server is checked by TLS itself, since
/// this is a plain trust manager and the sockets ask for it.
final class AnchoredTrust implements X509TrustManager {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private final List<X509Certificate> anchors;
    private final InstantSource time;

    AnchoredTrust(List<X509Certificate> anchors, InstantSource time) {
        this.anchors = List.copyOf(anchors);
        this.time = time;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        try {
            List<X509Certificate> path = new ArrayList<>(List.of(chain));
            path.removeIf(anchors::contains);
            Set<TrustAnchor> trusted = new HashSet<>();
            anchors.forEach(anchor -> trusted.add(new TrustAnchor(anchor, null)));
            PKIXParameters parameters = new PKIXParameters(trusted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time.instant()));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(path),
                            parameters);
            if (path.isEmpty()
                    || path.getFirst().getExtendedKeyUsage() == null
                    || !path.getFirst().getExtendedKeyUsage().contains(SERVER)) {
                throw new CertificateException("this certificate is not for a server");
            }
        } catch (CertificateException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new CertificateException("central's certificate: " + e.getMessage(), e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("a terminal serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return anchors.toArray(X509Certificate[]::new);
    }
}
