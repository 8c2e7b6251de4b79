package kiosk.central.broker;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.embedded.EmbeddedHiveMQBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kiosk.sync.identity.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// HiveMQ CE inside this process: no usage statistics, no topic aliases, packets up to 256 KiB,
/// 1,000 messages in flight. For one machine and for tests; not for a fleet.
///
/// Over TLS everybody needs a certificate, and the [Gatekeeper] decides. The plain listener is on
/// loopback and lets everybody do everything: demonstrations and tests only.
///
/// Thread rule: [#start] and [#close] by one thread.
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int START_SECONDS = 60;

    private final EmbeddedHiveMQ broker;
    private final OptionalInt plainPort;
    private final OptionalInt tlsPort;
    private final Optional<Doorway> doorway;
    private final Optional<HandshakeWatch> handshakes;

    private EmbeddedBroker(EmbeddedHiveMQ broker, Settings settings, Optional<Doorway> doorway) {
        this.broker = broker;
        this.plainPort = settings.plainPort();
        this.tlsPort =
                settings.tls().isPresent()
                        ? OptionalInt.of(settings.tls().get().port())
                        : OptionalInt.empty();
        this.doorway = doorway;
        this.handshakes = settings.tls().map(tls -> HandshakeWatch.on(tls.gate()));
    }

    /// How it is set up; port 0 picks a free one.
    ///
    /// @param folder everything it writes goes here
    /// @param plainPort of a listener without TLS on loopback: demonstrations and tests only
    public record Settings(
            Path folder, Persistence persistence, OptionalInt plainPort, Optional<Tls> tls) {

        private Settings withPorts() throws IOException {
            OptionalInt plain = plainPort.isEmpty() ? plainPort : chosen(plainPort.getAsInt());
            Optional<Tls> secure = tls;
            if (tls.isPresent()) {
                Tls given = tls.get();
                int port = chosen(given.port()).getAsInt();
                secure = Optional.of(new Tls(given.host(), port, given.server(), given.gate()));
            }
            return new Settings(folder, persistence, plain, secure);
        }

        private static OptionalInt chosen(int port) throws IOException {
            int chosen = port == 0 ? freePort() : port;
            refuseTaken(chosen);
            return OptionalInt.of(chosen);
        }
    }

    /// The listener for terminals.
    ///
    /// @param host address to listen on
    /// @param server its certificate; its anchors are whose client certificates count
    public record Tls(String host, int port, Identity server, Gatekeeper gate) {}

    /// Where the broker keeps sessions and queued messages.
    public enum Persistence {
        /// Survives a crash.
        FILE("file"),
        /// For tests.
        MEMORY("in-memory");

        private final String word;

        Persistence(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// Starts and waits until it listens.
    public static EmbeddedBroker start(Settings wanted) throws IOException {
        Settings settings = wanted.withPorts();
        Path config = Files.createDirectories(settings.folder().resolve("conf"));
        Path data = Files.createDirectories(settings.folder().resolve("data"));
        Path extensions = Files.createDirectories(settings.folder().resolve("extensions"));
        BrokerFiles.write(config, settings);
        Optional<Doorway> doorway = settings.tls().map(tls -> new Doorway(tls.gate()));
        EmbeddedHiveMQBuilder builder =
                EmbeddedHiveMQ.builder()
                        .withConfigurationFolder(config)
                        .withDataFolder(data)
                        .withExtensionsFolder(extensions)
                        .withoutLoggingBootstrap();
        doorway.ifPresent(door -> builder.withEmbeddedExtension(extension(door)));
        EmbeddedHiveMQ broker = builder.build();
        try {
            broker.start().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("broker does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the broker started", e);
        }
        return new EmbeddedBroker(broker, settings, doorway);
    }

    private static EmbeddedExtension extension(Doorway doorway) {
        return EmbeddedExtension.builder()
                .withId("doorway")
                .withName("Doorway")
                .withVersion("1")
                .withAuthor("Yimen")
                .withPriority(0)
                .withStartPriority(1000)
                .withExtensionMain(doorway)
                .build();
    }

    /// `tcp://127.0.0.1:…` of the plain listener.
    public Optional<URI> plain() {
        return plainPort.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create("tcp://127.0.0.1:" + plainPort.getAsInt()));
    }

    /// `ssl://…` of the TLS listener under a name its certificate holds.
    public Optional<URI> secure(String name) {
        return tlsPort.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create("ssl://" + name + ":" + tlsPort.getAsInt()));
    }

    /// Ends a client's connection, if it has one.
    public void disconnect(String clientId) {
        doorway.ifPresent(door -> door.disconnect(clientId));
    }

    @Override
    public void close() {
        handshakes.ifPresent(HandshakeWatch::close);
        try {
            broker.stop().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("broker did not stop cleanly: {}", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /// HiveMQ starts "successfully" without a listener when the port is taken: look first.
    private static void refuseTaken(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new IOException("broker port " + port + " is in use", e);
        }
    }
}
