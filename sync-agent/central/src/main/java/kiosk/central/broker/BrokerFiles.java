package kiosk.central.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import kiosk.sync.identity.Identity;
import kiosk.sync.identity.MutualTls;

/// What HiveMQ reads when it starts: `config.xml` and, for TLS, two key stores under a password
/// made for this start. All of mode 0600.
final class BrokerFiles {
    private static final int PASSWORD_BYTES = 24;

    private BrokerFiles() {}

    static void write(Path folder, EmbeddedBroker.Settings settings) throws IOException {
        StringBuilder listeners = new StringBuilder();
        if (settings.plainPort().isPresent()) {
            listeners.append(
                    "<tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener>"
                            .formatted(settings.plainPort().getAsInt()));
        }
        Optional<EmbeddedBroker.Tls> tls = settings.tls();
        if (tls.isPresent()) {
            listeners.append(secure(folder, tls.get()));
        }
        String text =
                """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>%s</listeners>
                  <mqtt>
                    <queued-messages>
                      <max-queue-size>100000</max-queue-size><strategy>discard</strategy>
                    </queued-messages>
                    <topic-alias><enabled>false</enabled></topic-alias>
                    <packets><max-packet-size>262144</max-packet-size></packets>
                    <receive-maximum>
                      <server-receive-maximum>1000</server-receive-maximum>
                    </receive-maximum>
                  </mqtt>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                  <persistence><mode>%s</mode></persistence>
                </hivemq>
                """
                        .formatted(listeners, settings.persistence().word());
        try (OutputStream out = fresh(folder.resolve("config.xml"))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String secure(Path folder, EmbeddedBroker.Tls tls) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path keys = folder.resolve("server.p12");
        Path trust = folder.resolve("trust.p12");
        try {
            save(MutualTls.store(tls.server(), password.toCharArray()), keys, password);
            save(trusted(tls.server()), trust, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("the broker's key stores cannot be made", e);
        }
        return """
        <tls-tcp-listener><port>%d</port><bind-address>%s</bind-address><tls>
          <protocols><protocol>TLSv1.3</protocol><protocol>TLSv1.2</protocol></protocols>
          <keystore><path>%s</path><password>%s</password>
            <private-key-password>%s</private-key-password></keystore>
          <truststore><path>%s</path><password>%s</password></truststore>
          <client-authentication-mode>REQUIRED</client-authentication-mode>
        </tls></tls-tcp-listener>\
        """
                .formatted(
                        tls.port(),
                        tls.host(),
                        keys.toAbsolutePath(),
                        password,
                        password,
                        trust.toAbsolutePath(),
                        password);
    }

    private static KeyStore trusted(Identity server) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (X509Certificate anchor : server.anchors()) {
            store.setCertificateEntry(anchor.getSerialNumber().toString(16), anchor);
        }
        return store;
    }

    private static void save(KeyStore store, Path file, String password)
            throws IOException, GeneralSecurityException {
        try (OutputStream out = fresh(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private static OutputStream fresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.newOutputStream(file);
    }
}
