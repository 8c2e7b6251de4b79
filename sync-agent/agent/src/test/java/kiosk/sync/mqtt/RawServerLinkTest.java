package kiosk.sync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import kiosk.sync.testing.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that speaks MQTT badly: the link drops it and tries again, for ever.
class RawServerLinkTest {
    /// CONNACK, success, no properties.
    private static final byte[] CONNACK = {0x20, 3, 0, 0, 0};

    @ParameterizedTest
    @ValueSource(
            strings = {"00", "f5ff", "30ffffffffff", "3005000a61", "deadbeef", "3206000161000100"})
    void malformedPacketsMeanAnotherTry(String hex) throws Exception {
        byte[] garbage = java.util.HexFormat.of().parseHex(hex);
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, connections, garbage));
            URI uri = URI.create("tcp://127.0.0.1:" + server.getLocalPort());
            LinkSettings settings =
                    LinkSettings.client(uri, "c")
                            .withBackoff(Duration.ofMillis(10), Duration.ofMillis(50));
            try (PahoLink link = new PahoLink(settings, new Random(2))) {
                link.start();
                Await.until("third try", () -> connections.get() >= 3);
                assertThat(link.strays()).isLessThanOrEqualTo(connections.get());
            }
        }
    }

    private static void serve(ServerSocket server, AtomicInteger connections, byte[] garbage) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                socket.getInputStream().read(new byte[1000]);
                socket.getOutputStream().write(CONNACK);
                socket.getOutputStream().write(garbage);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The link hung up: the next one.
            }
        }
    }

    @Test
    void closedLinkStopsTrying() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        int after;
        try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, connections, new byte[] {0}));
            URI uri = URI.create("tcp://127.0.0.1:" + server.getLocalPort());
            PahoLink link =
                    new PahoLink(
                            LinkSettings.client(uri, "c")
                                    .withBackoff(Duration.ofMillis(10), Duration.ofMillis(20)),
                            new Random(2));
            link.start();
            Await.until("second try", () -> connections.get() >= 2);
            link.close();
            after = connections.get();
        }
        assertThat(connections.get()).isEqualTo(after);
    }

    @Test
    void backoffGrowsWithFullJitterUpToItsLimit() {
        Backoff backoff =
                new Backoff(Duration.ofMillis(200), Duration.ofSeconds(120), new Random(4));
        long largest = 0;
        for (int i = 0; i < 200; i++) {
            long next = backoff.next().toMillis();
            assertThat(next).isBetween(0L, Math.min(120_000, 200L << Math.min(i, 20)));
            largest = Math.max(largest, next);
        }
        assertThat(largest).isGreaterThan(100_000);
        backoff.reset();
        assertThat(backoff.next().toMillis()).isLessThanOrEqualTo(200);
    }

    @Test
    void pahoStillHasTheFieldTheAliasGuardNeeds() throws Exception {
        var client =
                new org.eclipse.paho.mqttv5.client.MqttAsyncClient(
                        "tcp://127.0.0.1:1",
                        "c",
                        new org.eclipse.paho.mqttv5.client.persist.MemoryPersistence());
        AliasGuard guard = new AliasGuard();
        guard.forbidAliases(client);
        assertThat(guard.aliasMaximum(client)).isZero();
    }
}
