package kiosk.central.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiosk.central.json.Json;
import kiosk.central.store.DownTable;
import kiosk.sync.Ask;
import kiosk.sync.Central.Reply;
import kiosk.sync.DownEvent;
import kiosk.sync.Link;
import kiosk.sync.LinkException;
import kiosk.sync.Receipt;
import kiosk.sync.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What central says to terminals. Nothing here has to arrive: a terminal without its receipt sends
/// again, without its events it says so in `sync/hello`, without an answer it asks again.
///
/// Thread rule: any thread.
public final class TerminalVoice {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalVoice.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_EXPIRY = Duration.ofSeconds(30);
    private static final Duration RECEIPT_EXPIRY = Duration.ofDays(1);
    private static final String JSON = "application/json";

    private final Link link;
    private final String tenant;

    /// Speaks over this link to terminals of this tenant.
    public TerminalVoice(Link link, String tenant) {
        this.link = link;
        this.tenant = tenant;
    }

    /// A receipt, after the commit.
    public void receipt(Topics to, Receipt receipt) {
        say(message(to.receipts(), receipt.write(), RECEIPT_EXPIRY, null));
    }

    /// Numbered events, in order.
    public void down(List<DownTable.Down> events) {
        for (DownTable.Down event : events) {
            Topics to = new Topics(tenant, event.terminal());
            DownEvent down =
                    new DownEvent(
                            event.n(), event.caseId(), event.type(), event.body(), event.at());
            say(Link.Message.json(to.downEvents(), down.write()));
        }
    }

    /// An answer to a request. Topics outside the asking terminal's own branch get nothing.
    void answer(Topics asker, EventSource.Inbound request, Reply reply) {
        String topic = request.responseTopic();
        if (topic == null || !topic.startsWith(asker.base() + "down/res/")) {
            LOG.warn("a request of {} without a response topic of its own", asker.terminal());
            return;
        }
        say(message(topic, bytes(reply), ANSWER_EXPIRY, request.correlation()));
    }

    /// Ours rather than [Ask#writeReply]: keys sorted, numbers as they are.
    private static byte[] bytes(Reply reply) {
        return switch (reply) {
            case Reply.Answer(var body) -> Json.bytes(Map.of("ok", true, "body", body));
            case Reply.Refusal(var code, var say) ->
                    Json.bytes(Map.of("ok", false, "code", code, "say", say));
            case Reply.Silence _ -> Ask.writeReply(reply);
        };
    }

    /// NullAway reads `byte @Nullable []` of another module as never null.
    @SuppressWarnings("NullAway")
    private static Link.Message message(
            String topic, byte[] payload, Duration expiry, byte @Nullable [] correlation) {
        return new Link.Message(topic, payload, JSON, null, correlation, expiry, false, Map.of());
    }

    private void say(Link.Message message) {
        try {
            link.publish(message, WITHIN);
        } catch (LinkException e) {
            LOG.info("not said to {}: {}", message.topic(), String.valueOf(e.getMessage()));
        }
    }
}
