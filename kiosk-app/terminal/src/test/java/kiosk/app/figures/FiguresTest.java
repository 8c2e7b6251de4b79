package kiosk.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kiosk.central.CentralConfig;
import kiosk.central.CentralServer;
import kiosk.sync.Ids;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Topics;
import kiosk.sync.agent.AgentSettings;
import kiosk.sync.agent.TerminalAgent;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.PahoLink;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Figures for `packaging/bench`: printed, never asserted beyond "everything arrived".
@Tag("bench")
class FiguresTest {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresTest.class);
    private static final int EVENTS = 600;
    private static final int APPENDS = 300;

    @TempDir Path folder;

    @Test
    void submissionsPerSecond() throws Exception {
        try (CentralServer central =
                CentralServer.start(
                        CentralConfig.inMemory(folder, "figures"), List.of(), Clock.systemUTC())) {
            double bare = bare(central);
            double journalled = journalled(central);
            figure("bare Paho client, QoS 1, no journal", "%.0f messages/s".formatted(bare));
            figure(
                    "kiosk to central: journal, outbox, commit at central, receipt",
                    "%.0f events/s".formatted(journalled));
            figure("ratio", "%.2f".formatted(journalled / bare));
        }
    }

    private double bare(CentralServer central) throws Exception {
        MqttAsyncClient client =
                new MqttAsyncClient(
                        central.ports().broker().toString(), "bare", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setReceiveMaximum(1000);
        client.connect(options).waitForCompletion(10_000);
        byte[] payload = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        List<org.eclipse.paho.mqttv5.client.IMqttToken> tokens = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            tokens.add(client.publish("figures/bare", new MqttMessage(payload, 1, false, null)));
            if (tokens.size() == 100) {
                for (var token : tokens) {
                    token.waitForCompletion(10_000);
                }
                tokens.clear();
            }
        }
        for (var token : tokens) {
            token.waitForCompletion(10_000);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        client.disconnect().waitForCompletion(5_000);
        client.close();
        return EVENTS / seconds;
    }

    private double journalled(CentralServer central) throws Exception {
        Clock clock = Clock.systemUTC();
        Ids ids = Ids.v7(new SecureRandom(), InstantSource.system());
        String bootId = UUID.randomUUID().toString();
        Topics topics = new Topics("demo", "figures");
        try (H2Store store =
                        H2Store.open(
                                folder.resolve("store"),
                                FileKey.file(folder.resolve("store.key")),
                                clock);
                PahoLink link =
                        new PahoLink(
                                LinkSettings.terminal(central.ports().broker(), topics, bootId),
                                new SecureRandom());
                TerminalAgent agent =
                        new TerminalAgent(
                                link,
                                store,
                                topics,
                                AgentSettings.of(bootId, Map::of, Map::of, clock, ids))) {
            CountDownLatch up = new CountDownLatch(1);
            agent.onReachable(now -> {
                if (now) {
                    up.countDown();
                }
            });
            agent.start();
            assertThat(up.await(20, TimeUnit.SECONDS)).isTrue();
            long begin = System.nanoTime();
            for (int i = 0; i < EVENTS; i++) {
                String id = ids.next();
                store.append(
                        List.of(),
                        List.of(
                                new OutboundEvent(
                                        id,
                                        "case.closed",
                                        id,
                                        0,
                                        "{\"how\":\"" + "x".repeat(380) + "\"}",
                                        clock.instant())));
                agent.nudge();
            }
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (store.pendingCount() > 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(store.pendingCount()).isZero();
            return EVENTS / ((System.nanoTime() - begin) / 1e9);
        }
    }

    @Test
    void journalCost() throws Exception {
        Clock clock = Clock.systemUTC();
        long[] nanos = new long[APPENDS];
        try (H2Store store =
                H2Store.open(
                        folder.resolve("journal"),
                        FileKey.file(folder.resolve("journal.key")),
                        clock)) {
            for (int i = 0; i < APPENDS; i++) {
                long begin = System.nanoTime();
                store.append(
                        List.of(
                                new JournalEntry(
                                        "visit",
                                        "case",
                                        Phase.FACT,
                                        "journey",
                                        "s" + i,
                                        "{\"is\":\"Answered\"}",
                                        clock.instant())),
                        List.of());
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        figure("one durable journal append, p50", ms(nanos[APPENDS / 2]));
        figure("one durable journal append, p99", ms(nanos[APPENDS * 99 / 100]));
        figure("a paid fine has about 20 of them, p50 each", ms(nanos[APPENDS / 2] * 20));
    }

    private static String ms(long nanos) {
        return "%.1f ms".formatted(nanos / 1e6);
    }

    private static void figure(String what, String value) {
        LOG.info("FIGURE | {} | {} |", what, value);
    }
}
