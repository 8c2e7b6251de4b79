package kiosk.central.broker;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// HiveMQ CE inside this process: loopback only, no usage statistics, no topic aliases, packets up
/// to 256 KiB, 1,000 messages in flight. For one machine and for tests; not for a fleet.
///
/// Thread rule: [#start] and [#close] by one thread.
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int START_SECONDS = 60;

    private final EmbeddedHiveMQ broker;
    private final int port;

    private EmbeddedBroker(EmbeddedHiveMQ broker, int port) {
        this.broker = broker;
        this.port = port;
    }

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
    }

    /// Starts and waits until it listens.
    ///
    /// @param port 0 picks a free one
    /// @param folder everything it writes goes here
    public static EmbeddedBroker start(int port, Path folder, Persistence persistence)
            throws IOException {
        int chosen = port == 0 ? freePort() : port;
        refuseTaken(chosen);
        Path config = Files.createDirectories(folder.resolve("conf"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Path extensions = Files.createDirectories(folder.resolve("extensions"));
        Files.writeString(
                config.resolve("config.xml"),
                configuration(chosen, persistence),
                StandardCharsets.UTF_8);
        EmbeddedHiveMQ broker =
                EmbeddedHiveMQ.builder()
                        .withConfigurationFolder(config)
                        .withDataFolder(data)
                        .withExtensionsFolder(extensions)
                        .withoutLoggingBootstrap()
                        .build();
        try {
            broker.start().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("broker does not start on port " + chosen, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the broker started", e);
        }
        return new EmbeddedBroker(broker, chosen);
    }

    /// The port it listens on.
    public int port() {
        return port;
    }

    /// `tcp://127.0.0.1:…`.
    public String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void close() {
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
            throw new IOException("broker port " + port + " on 127.0.0.1 is in use", e);
        }
    }

    private static String configuration(int port, Persistence persistence) {
        return """
        <?xml version="1.0"?>
        <hivemq>
          <listeners>
            <tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener>
          </listeners>
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
                .formatted(port, persistence.word);
    }
}
