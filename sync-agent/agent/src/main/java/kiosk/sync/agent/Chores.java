package kiosk.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kiosk.sync.Ask;
import kiosk.sync.Central.Reply;
import kiosk.sync.Hello;
import kiosk.sync.Link;
import kiosk.sync.LinkException;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.Topics;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a terminal says of itself: hello on each connect and after a gap, acknowledgements, the
/// time, reported state, heartbeat.
final class Chores {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration ASK_WITHIN = Duration.ofSeconds(5);
    private static final Duration PUBLISH_WITHIN = Duration.ofSeconds(5);
    private static final Duration TELEMETRY_EXPIRY = Duration.ofMinutes(2);
    private static final Duration TIME_EVERY = Duration.ofMinutes(10);

    /// Without a gap and without a new connection nobody would notice that the last event was lost.
    private static final Duration HELLO_EVERY = Duration.ofMinutes(10);

    private final Link link;
    private final Store store;
    private final Topics topics;
    private final AgentSettings settings;
    private final Requests requests;
    private final Inflow inflow;
    private final List<Consumer<Instant>> timeListeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean helloDue = new AtomicBoolean();
    private volatile Duration offset = Duration.ZERO;
    private Instant timeDue = Instant.MIN;
    private Instant gapHelloDue = Instant.MIN;
    private Instant helloAgainDue = Instant.MAX;
    private Instant heartbeatDue = Instant.MIN;
    private String lastReported = "";

    Chores(TerminalAgent.Parts parts, Requests requests, Inflow inflow) {
        this.link = parts.link();
        this.store = parts.store();
        this.topics = parts.topics();
        this.settings = parts.settings();
        this.requests = requests;
        this.inflow = inflow;
    }

    Duration offset() {
        return offset;
    }

    void connected() {
        helloDue.set(true);
    }

    /// Does what is due. What fails is due again.
    void run() throws StoreException {
        if (!link.connected()) {
            return;
        }
        if (helloDue.getAndSet(false)) {
            lastReported = "";
            heartbeatDue = Instant.MIN;
            timeDue = Instant.MIN;
            hello();
        }
        Instant now = settings.clock().instant();
        if (!now.isBefore(helloAgainDue)) {
            hello();
        } else if (inflow.gap() && !now.isBefore(gapHelloDue)) {
            // One hello for a whole burst behind the gap, and again while the gap is there.
            gapHelloDue = now.plus(settings.beat());
            hello();
        }
        if (inflow.takeAckDue()) {
            acknowledge();
        }
        if (!now.isBefore(timeDue)) {
            askTime();
        }
        report();
        if (!now.isBefore(heartbeatDue)) {
            heartbeat(now);
        }
    }

    private void hello() throws StoreException {
        helloAgainDue = settings.clock().instant().plus(HELLO_EVERY);
        Hello hello =
                new Hello(
                        store.epoch(),
                        settings.bootId(),
                        store.lastDownEvent(),
                        settings.versions().get());
        Reply reply = requests.ask(Hello.OPERATION, new Ask("", hello.in()), ASK_WITHIN);
        if (reply instanceof Reply.Silence(var reason)) {
            LOG.debug("hello unanswered: {}", reason);
            helloDue.set(true);
        }
    }

    private void acknowledge() throws StoreException {
        byte[] payload = Json.bytes(Map.of("upTo", store.lastDownEvent()));
        if (!published(Link.Message.json(topics.ack(), payload))) {
            inflow.ackStillDue();
        }
    }

    private void askTime() {
        Instant before = settings.clock().instant();
        Reply reply = requests.ask("time", new Ask("", Map.of()), ASK_WITHIN);
        Instant after = settings.clock().instant();
        if (!(reply instanceof Reply.Answer(var body))) {
            return;
        }
        try {
            Instant theirs = Json.instant(Json.tree(body), "at");
            Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
            offset = Duration.between(middle, theirs);
            timeDue = after.plus(TIME_EVERY);
            timeListeners.forEach(listener -> tell(listener, theirs));
        } catch (MalformedException e) {
            LOG.warn("time not understood: {}", e.getMessage());
            timeDue = after.plus(TIME_EVERY);
        }
    }

    void onTime(Consumer<Instant> listener) {
        timeListeners.add(listener);
    }

    private static void tell(Consumer<Instant> listener, Instant time) {
        try {
            listener.accept(time);
        } catch (RuntimeException e) {
            // A listener's bug must not keep the others from hearing.
            LOG.error("a listener of central's time failed", e);
        }
    }

    private void report() {
        String now;
        try {
            now = Json.text(settings.reported().get());
        } catch (RuntimeException e) {
            // The hook is not ours; its bug must not silence the terminal.
            LOG.error("the reported state cannot be had", e);
            return;
        }
        byte[] payload = now.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (!now.equals(lastReported) && published(Link.Message.json(topics.reported(), payload))) {
            lastReported = now;
        }
    }

    private void heartbeat(Instant now) throws StoreException {
        Map<String, Object> beat = new TreeMap<>();
        beat.put("at", now.plus(offset).toString());
        beat.put("bootId", settings.bootId());
        beat.put("epoch", store.epoch());
        beat.put("outbox", store.pendingCount());
        beat.put("lastEvent", store.lastDownEvent());
        Link.Message message =
                new Link.Message(
                        topics.telemetry(),
                        Json.bytes(beat),
                        "application/json",
                        null,
                        null,
                        TELEMETRY_EXPIRY,
                        false,
                        Map.of());
        if (published(message)) {
            heartbeatDue = now.plus(settings.heartbeat());
        }
    }

    private boolean published(Link.Message message) {
        try {
            link.publish(message, PUBLISH_WITHIN);
            return true;
        } catch (LinkException e) {
            LOG.debug("not sent: {}", e.getMessage());
            return false;
        }
    }
}
