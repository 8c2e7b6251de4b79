package kiosk.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kiosk.sync.CloudEvent;
import kiosk.sync.Link;
import kiosk.sync.LinkException;
import kiosk.sync.Receipt;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.Topics;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what waits in the outbox and takes receipts. A batch is at most 50 events or 200 KiB, of
/// one lane; what has no receipt in time is sent again under the same ids. Only a receipt empties
/// the outbox.
final class Outflow {
    static final int BATCH_EVENTS_MAX = 50;
    static final int BATCH_BYTES_MAX = 200 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Outflow.class);

    /// Rows looked at: also how many may be on their way at a time.
    private static final int WINDOW_ROWS = 200;

    private static final Duration PUBLISH_WITHIN = Duration.ofSeconds(10);
    private static final Duration PAUSE_MIN = Duration.ofMillis(50);
    private static final Duration RECEIPT_WITHIN_MAX = Duration.ofMinutes(5);
    private static final int DOUBLINGS_MAX = 10;

    private final Link link;
    private final Store store;
    private final Topics topics;
    private final AgentSettings settings;
    private final Strays strays;
    private final Map<String, Instant> sent = new ConcurrentHashMap<>();
    private volatile int silence;

    Outflow(Link link, Store store, Topics topics, AgentSettings settings, Strays strays) {
        this.link = link;
        this.store = store;
        this.topics = topics;
        this.settings = settings;
        this.strays = strays;
    }

    /// Sends until nothing is left to send now.
    void pump() throws StoreException {
        while (link.connected()) {
            List<CloudEvent> batch = new ArrayList<>();
            int lane = nextBatch(batch);
            if (batch.isEmpty() || !send(batch, lane)) {
                return;
            }
        }
    }

    private int nextBatch(List<CloudEvent> batch) throws StoreException {
        Instant now = settings.clock().instant();
        boolean again = false;
        int bytes = 0;
        int lane = -1;
        for (Store.Pending row : store.pending(WINDOW_ROWS)) {
            Instant deadline = sent.get(row.event().id());
            if (deadline != null && deadline.isAfter(now)) {
                continue;
            }
            if (lane >= 0 && row.event().lane() != lane) {
                break;
            }
            CloudEvent event = cloudEvent(row);
            if (event == null) {
                continue;
            }
            int more = Json.bytes(event.tree()).length + 1;
            if (!batch.isEmpty() && bytes + more > BATCH_BYTES_MAX) {
                break;
            }
            lane = row.event().lane();
            bytes += more;
            batch.add(event);
            again |= deadline != null;
            if (batch.size() == BATCH_EVENTS_MAX) {
                break;
            }
        }
        if (again) {
            silence = Math.min(silence + 1, DOUBLINGS_MAX);
        }
        return lane;
    }

    private @Nullable CloudEvent cloudEvent(Store.Pending row) throws StoreException {
        try {
            return CloudEvent.of(row, topics.terminal(), store.epoch());
        } catch (MalformedException e) {
            // The store checks before it keeps; from an older program's file all the same.
            LOG.error("event {} cannot be sent: {}", row.event(), e.getMessage());
            store.refused(row.event().id(), "MALFORMED");
            return null;
        }
    }

    private boolean send(List<CloudEvent> batch, int lane) {
        Duration within = settings.receiptWithin().multipliedBy(1L << silence);
        if (within.compareTo(RECEIPT_WITHIN_MAX) > 0) {
            within = RECEIPT_WITHIN_MAX;
        }
        Instant deadline = settings.clock().instant().plus(within);
        // Before publishing: the receipt may be faster than the broker's acknowledgement.
        batch.forEach(event -> sent.put(event.id(), deadline));
        Link.Message message =
                new Link.Message(
                        topics.events(lane == 0 ? "txn" : "svc"),
                        CloudEvent.write(batch),
                        CloudEvent.BATCH,
                        null,
                        null,
                        null,
                        false,
                        Map.of());
        try {
            link.publish(message, PUBLISH_WITHIN);
            return true;
        } catch (LinkException e) {
            LOG.debug("batch not sent: {}", e.getMessage());
            batch.forEach(event -> sent.remove(event.id()));
            return false;
        }
    }

    /// Takes a receipt.
    ///
    /// @throws StoreException not dealt with: the broker must send it again
    void receipt(Link.Message message) throws StoreException {
        Receipt receipt;
        try {
            receipt = Receipt.read(message.payload());
        } catch (MalformedException e) {
            strays.count("receipt malformed", e);
            return;
        }
        if (!receipt.terminal().equals(topics.terminal())) {
            strays.count("receipt for another terminal", "on our topic");
            return;
        }
        silence = 0;
        store.acknowledged(receipt.ids());
        receipt.ids().forEach(sent::remove);
        for (Receipt.Rejected rejected : receipt.rejected()) {
            LOG.error("central refused event {}: {}", rejected.id(), rejected.code());
            store.refused(rejected.id(), rejected.code());
            sent.remove(rejected.id());
        }
    }

    /// When a batch may have to be sent again; not before anything can be sent at all.
    Duration untilNextDeadline(Duration atMost) {
        if (!link.connected()) {
            return atMost;
        }
        Instant now = settings.clock().instant();
        return sent.values().stream()
                .map(deadline -> Duration.between(now, deadline))
                .filter(left -> left.compareTo(atMost) < 0)
                .min(Duration::compareTo)
                .map(left -> left.compareTo(PAUSE_MIN) < 0 ? PAUSE_MIN : left)
                .orElse(atMost);
    }
}
