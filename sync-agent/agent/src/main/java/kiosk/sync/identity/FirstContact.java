package kiosk.sync.identity;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/// Trusts the authority whose fingerprint stands on the code sheet, and nobody else.
final class FirstContact implements X509TrustManager {
    private static final int DIGITS_MIN = 20;

    private final String fingerprint;
    private final InstantSource clock;
    private volatile Optional<X509Certificate> seen = Optional.empty();

    /// @param fingerprint at least the first 20 hexadecimal digits, colons and spaces allowed
    /// @throws IdentityException too short, or not hexadecimal
    FirstContact(String fingerprint, InstantSource clock) throws IdentityException {
        this.fingerprint = fingerprint.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
        this.clock = clock;
        if (!this.fingerprint.matches("[0-9a-f]{" + DIGITS_MIN + ",64}")) {
            throw new IdentityException(
                    "the fingerprint needs at least " + DIGITS_MIN + " hexadecimal digits");
        }
    }

    /// The authority of whoever answered, trusted or not.
    Optional<X509Certificate> seen() {
        return seen;
    }

    /// Whether this is the authority of the sheet.
    boolean trusts(X509Certificate authority) {
        return Pem.fingerprint(authority).startsWith(fingerprint);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        X509Certificate authority = chain[chain.length - 1];
        seen = Optional.of(authority);
        if (!trusts(authority)) {
            throw new CertificateException("the fingerprint is another than the code sheet's");
        }
        new AnchoredTrust(List.of(authority), clock).checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("a terminal serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
