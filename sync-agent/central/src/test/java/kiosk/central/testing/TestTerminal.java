package kiosk.central.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kiosk.central.json.Json;
import kiosk.sync.Ask;
import kiosk.sync.Central.Reply;
import kiosk.sync.DownEvent;
import kiosk.sync.Link;
import kiosk.sync.LinkException;
import kiosk.sync.Receipt;
import kiosk.sync.Topics;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.PahoLink;

/// A terminal's side of the bus, by hand: sends events, hears receipts and numbered events, asks.
public final class TestTerminal implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Topics topics;
    private final PahoLink link;
    private final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();
    private final BlockingQueue<DownEvent> news = new LinkedBlockingQueue<>();
    private final Map<String, BlockingQueue<Reply>> answers = new ConcurrentHashMap<>();
    private long seq;

    /// Connects without TLS and waits until it is.
    public TestTerminal(URI broker, String id) throws InterruptedException {
        this(
                new Topics("demo", id),
                new PahoLink(
                        LinkSettings.terminal(broker, new Topics("demo", id), "boot-1")
                                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(200)),
                        new SecureRandom()));
    }

    /// Connects over this link and waits until it is.
    public TestTerminal(Topics topics, PahoLink link) throws InterruptedException {
        this.topics = topics;
        this.link = link;
        link.subscribe(topics.receipts(), m -> receipts.add(Receipt.read(m.payload())));
        link.subscribe(topics.downEvents(), m -> news.add(DownEvent.read(m.payload())));
        link.subscribe(
                topics.responses(),
                m -> {
                    String name = m.topic().substring(m.topic().lastIndexOf('/') + 1);
                    answers.computeIfAbsent(name, _ -> new LinkedBlockingQueue<>())
                            .add(Ask.readReply(m.payload()));
                });
        CountDownLatch up = new CountDownLatch(1);
        link.onState(connected -> {
            if (connected) {
                up.countDown();
            }
        });
        link.start();
        if (!up.await(WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("no connection");
        }
    }

    /// Its topics.
    public Topics topics() {
        return topics;
    }

    /// A CloudEvent of this terminal.
    public Map<String, Object> event(String id, String type, String caseId, Map<String, ?> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/terminals/" + topics.terminal());
        event.put("type", type);
        event.put("time", Instant.now().toString());
        if (!caseId.isEmpty()) {
            event.put("subject", caseId);
        }
        event.put("epoch", "epoch-1");
        event.put("seq", ++seq);
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }

    /// A submission.
    public Map<String, Object> submission(
            String id, String caseId, String operation, Map<String, ?> in) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caseId", caseId);
        data.put("matter", "sample-matter");
        data.put("pack", "sample@1.0.0");
        data.put("version", "1.0.0");
        data.put("operation", operation);
        data.put("key", caseId);
        data.put("in", in);
        data.put("applicantRef", "owner-" + caseId);
        return event(id, "case.submitted", caseId, data);
    }

    /// Publishes a batch.
    public void send(List<? extends Map<String, Object>> events) throws LinkException {
        raw(topics.events("txn"), Json.bytes(events));
    }

    /// Publishes anything anywhere.
    public void raw(String topic, byte[] payload) throws LinkException {
        link.publish(Link.Message.json(topic, payload), WITHIN);
    }

    /// Publishes text.
    public void raw(String topic, String payload) throws LinkException {
        raw(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    /// The next receipt.
    public Receipt receipt() throws InterruptedException {
        Receipt receipt = receipts.poll(WITHIN.toSeconds(), TimeUnit.SECONDS);
        if (receipt == null) {
            throw new IllegalStateException("no receipt");
        }
        return receipt;
    }

    /// The next numbered event.
    public DownEvent news() throws InterruptedException {
        DownEvent event = news.poll(WITHIN.toSeconds(), TimeUnit.SECONDS);
        if (event == null) {
            throw new IllegalStateException("no news");
        }
        return event;
    }

    /// Everything heard until now and not taken yet.
    public List<DownEvent> heard() {
        List<DownEvent> all = new ArrayList<>();
        news.drainTo(all);
        return all;
    }

    /// Asks and waits.
    public Reply ask(String operation, String key, Map<String, Object> in)
            throws LinkException, InterruptedException {
        return ask(operation, key, in, WITHIN);
    }

    /// Asks and waits so long; silence is an answer too.
    public Reply ask(String operation, String key, Map<String, Object> in, Duration atMost)
            throws LinkException, InterruptedException {
        String name = UUID.randomUUID().toString();
        BlockingQueue<Reply> answer =
                answers.computeIfAbsent(name, _ -> new LinkedBlockingQueue<>());
        link.publish(
                new Link.Message(
                        topics.request(operation),
                        new Ask(key, in).write(),
                        "application/json",
                        topics.response(name),
                        name.getBytes(StandardCharsets.US_ASCII),
                        Duration.ofSeconds(30),
                        false,
                        Map.of()),
                WITHIN);
        Reply reply = answer.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return reply == null ? new Reply.Silence("nothing came") : reply;
    }

    @Override
    public void close() {
        link.close();
    }
}
