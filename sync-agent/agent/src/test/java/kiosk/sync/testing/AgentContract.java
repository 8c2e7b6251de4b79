package kiosk.sync.testing;

import static kiosk.sync.testing.Samples.bigEvent;
import static kiosk.sync.testing.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import kiosk.sync.Central.Reply;
import kiosk.sync.DownEvent;
import kiosk.sync.Ids;
import kiosk.sync.Link;
import kiosk.sync.Link.Message;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Topics;
import kiosk.sync.agent.AgentSettings;
import kiosk.sync.agent.TerminalAgent;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the terminal's agent must do over any link: a real broker or one in memory.
public abstract class AgentContract {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path root;
    private final Map<String, Object> reported = new ConcurrentHashMap<>(Map.of("app", "1.0"));
    protected final Topics topics = new Topics("bank", "t" + UUID.randomUUID());
    protected FakeCentral central;
    protected H2Store store;
    protected TerminalAgent agent;
    private Link terminalLink;
    private Link centralLink;

    /// A link that was not started.
    protected abstract Link link(String clientId);

    @BeforeEach
    void open() throws Exception {
        centralLink = link("central-" + UUID.randomUUID());
        central = new FakeCentral(centralLink);
        Await.until("central is up", centralLink::connected);
        store =
                H2Store.open(
                        root.resolve("store"),
                        FileKey.file(root.resolve("key")),
                        InstantSource.system());
        terminalLink = link("terminal-" + topics.terminal());
        InstantSource clock = InstantSource.system();
        AgentSettings settings =
                AgentSettings.of(
                                "boot-1",
                                () -> Map.of("app", "1.0"),
                                () -> Map.copyOf(reported),
                                clock,
                                Ids.v7(new Random(5), clock))
                        .withRhythm(
                                Duration.ofMillis(100),
                                Duration.ofMillis(300),
                                Duration.ofMillis(700));
        agent = new TerminalAgent(terminalLink, store, topics, settings);
    }

    @AfterEach
    void close() {
        agent.close();
        terminalLink.close();
        store.close();
        centralLink.close();
        assertThat(central.problems).as("against asyncapi.yaml").isEmpty();
    }

    protected final void closeTerminal() {
        terminalLink.close();
    }

    private void start() {
        agent.start();
        Await.until("hello", () -> !central.hellos.isEmpty());
    }

    private void append(List<OutboundEvent> events) throws Exception {
        store.append(List.of(), events);
        agent.nudge();
    }

    private boolean outboxEmpty() {
        try {
            return store.pendingCount() == 0;
        } catch (kiosk.sync.StoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eventsArriveInBatchesAndLeaveTheOutboxByReceipt() throws Exception {
        List<OutboundEvent> events = IntStream.range(0, 120).mapToObj(i -> event("e" + i)).toList();
        append(events);
        start();
        Await.until("outbox is empty", this::outboxEmpty);
        assertThat(central.ids())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(OutboundEvent::id).toList());
        assertThat(central.batches).allSatisfy(b -> assertThat(b).hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void moneyFirstAndNoBatchAbove200KiB() throws Exception {
        List<OutboundEvent> events = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> events.add(bigEvent("bulk" + i, 90 * 1024)));
        events.add(event("money"));
        append(events);
        start();
        Await.until("outbox is empty", this::outboxEmpty);
        assertThat(central.batches.getFirst()).containsExactly("money");
        assertThat(central.batches.stream().skip(1)).allSatisfy(b -> assertThat(b).hasSize(2));
        assertThat(central.batchBytes).allSatisfy(b -> assertThat(b).isLessThan(200 * 1024 + 2));
    }

    @Test
    void lostReceiptsMeanRepetitionUnderTheSameIds() throws Exception {
        start();
        central.receiptsToLose = 2;
        append(List.of(event("a"), event("b")));
        Await.until("outbox is empty", this::outboxEmpty);
        assertThat(central.batches.size()).isGreaterThanOrEqualTo(3);
        assertThat(central.ids()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void refusedEventIsNotSentAgain() throws Exception {
        start();
        central.refuse = "case.submitted";
        append(List.of(event("bad")));
        Await.until("outbox is empty", this::outboxEmpty);
        assertThat(central.ids()).isEmpty();
        assertThat(central.batches).hasSize(1);
    }

    @Test
    void answersRefusalsAndSilence() {
        central.operations.put(
                "dept/TRF.fine",
                ask -> new Reply.Answer(Map.of("fen", 20000, "echo", ask.in(), "key", ask.key())));
        central.operations.put(
                "dept/TRF.busy", _ -> new Reply.Refusal("BUSY", Map.of("zh-Hans", "请稍候")));
        assertThat(agent.request("time", Map.of(), "", SOON)).isInstanceOf(Reply.Silence.class);
        start();
        assertThat(agent.request("dept/TRF.fine", Map.of("no", "320"), "k1", SOON))
                .isEqualTo(
                        new Reply.Answer(
                                Map.of("fen", 20000, "echo", Map.of("no", "320"), "key", "k1")));
        assertThat(agent.request("dept/TRF.busy", Map.of(), "", SOON))
                .isEqualTo(new Reply.Refusal("BUSY", Map.of("zh-Hans", "请稍候")));
        Duration little = Duration.ofMillis(300);
        assertThat(agent.request("dept/TRF.deaf", Map.of(), "", little))
                .isInstanceOf(Reply.Silence.class);
    }

    @Test
    void eventsFromCentralComeOnceAndInOrderWhateverTheLinkDoes() throws Exception {
        List<Long> heard = new CopyOnWriteArrayList<>();
        agent.onEvent(_ -> {
            throw new IllegalStateException("a bug of somebody else");
        });
        agent.onEvent(event -> heard.add(event.n()));
        start();
        List<DownEvent> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            events.add(central.keep("case.accepted"));
        }
        central.send(topics, events.get(1));
        central.send(topics, events.get(0));
        central.send(topics, events.get(0));
        central.send(topics, events.get(4));
        Await.until("all six", () -> heard.size() >= 6);
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(store.lastDownEvent()).isEqualTo(6);
        Await.until("acknowledged", () -> acknowledgements().contains(6L));
    }

    private List<Long> acknowledgements() {
        return central.others.stream()
                .filter(message -> message.topic().endsWith("/up/ack"))
                .map(FakeCentral::upTo)
                .toList();
    }

    @Test
    void listenerMayAskCentral() throws Exception {
        List<Reply> replies = new CopyOnWriteArrayList<>();
        agent.onEvent(_ -> replies.add(agent.request("time", Map.of(), "", SOON)));
        start();
        central.send(topics, central.keep("case.decided"));
        Await.until("answer inside a listener", () -> !replies.isEmpty());
        assertThat(replies.getFirst()).isInstanceOf(Reply.Answer.class);
    }

    @Test
    void foreignMessagesAreCountedAndIgnored() throws Exception {
        start();
        String noise = "not json \u0000";
        for (String topic : List.of(topics.receipts(), topics.downEvents(), topics.receipts())) {
            central.shout(Message.json(topic, noise.getBytes(StandardCharsets.UTF_8)));
        }
        central.shout(
                Message.json(
                        topics.receipts(),
                        "{\"terminal\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
        central.shout(Message.json(topics.response("nobody"), new byte[200 * 1024]));
        append(List.of(event("after")));
        Await.until("still working", this::outboxEmpty);
        Await.until("counted", () -> agent.strays().getOrDefault("receipt malformed", 0L) == 3);
        assertThat(agent.strays()).containsEntry("event malformed", 1L);
        assertThat(central.ids()).containsExactly("after");
    }

    @Test
    void centralsTimeIsUsedOnceKnown() {
        central.time = InstantSource.system().instant().plus(Duration.ofHours(8));
        start();
        Await.until(
                "eight hours ahead",
                () ->
                        Duration.between(InstantSource.system().instant(), agent.now())
                                        .compareTo(Duration.ofHours(7))
                                > 0);
        assertThat(Duration.between(InstantSource.system().instant(), agent.now()))
                .isBetween(Duration.ofHours(8).minusSeconds(5), Duration.ofHours(8).plusSeconds(5));
    }

    @Test
    void reportsItsStateOnConnectAndAfterAChange() {
        start();
        Await.until("first report", () -> reports().contains("{\"app\":\"1.0\"}"));
        reported.put("app", "1.1");
        Await.until("second report", () -> reports().contains("{\"app\":\"1.1\"}"));
        Await.until(
                "heartbeats",
                () ->
                        central.others.stream().filter(m -> m.topic().endsWith("/up/tel")).count()
                                >= 2);
        assertThat(reports()).hasSize(2);
    }

    private List<String> reports() {
        return central.others.stream()
                .filter(message -> message.topic().endsWith("/up/rep"))
                .map(message -> new String(message.payload(), StandardCharsets.UTF_8))
                .toList();
    }
}
