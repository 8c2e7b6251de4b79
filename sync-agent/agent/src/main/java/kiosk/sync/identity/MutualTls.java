package kiosk.sync.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// TLS with our certificate on one side and our authority's on the other.
public final class MutualTls {
    private static final char[] NO_PASSWORD = new char[0];

    private MutualTls() {}

    /// For connections to central.
    ///
    /// @param time what the server's certificate is checked against
    public static SSLContext client(Identity identity, InstantSource time) {
        return context(identity, new AnchoredTrust(identity.anchors(), time));
    }

    /// What this folder holds now, for each new connection: a renewed certificate is used from the
    /// next one on.
    ///
    /// @throws IOException not enrolled, or a damaged file
    public static SSLContext of(IdentityFolder folder) throws IOException {
        try {
            return client(folder.current(), folder.time()::now);
        } catch (IdentityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// For a server that asks nobody for a certificate.
    public static SSLContext server(Identity identity) {
        return context(identity);
    }

    private static SSLContext context(Identity identity, TrustManager... trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(identity), trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static KeyManager[] keyManagers(Identity identity) throws GeneralSecurityException {
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store(identity, NO_PASSWORD), NO_PASSWORD);
        return factory.getKeyManagers();
    }

    /// Key and chain as a key store in memory, for servers that want one.
    public static KeyStore store(Identity identity, char[] password)
            throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(
                    "identity",
                    identity.pair().getPrivate(),
                    password,
                    identity.chain().toArray(X509Certificate[]::new));
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("an empty store is loaded from nothing", e);
        }
    }
}
