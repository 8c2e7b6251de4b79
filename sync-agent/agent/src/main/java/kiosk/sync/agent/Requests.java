package kiosk.sync.agent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kiosk.sync.Ask;
import kiosk.sync.Central.Reply;
import kiosk.sync.Ids;
import kiosk.sync.Link;
import kiosk.sync.LinkException;
import kiosk.sync.Topics;
import kiosk.sync.json.MalformedException;

/// Questions and their answers: response topic and correlation data of MQTT 5.
final class Requests {
    private static final Duration EXPIRY_MAX = Duration.ofSeconds(30);
    private static final Duration PUBLISH_WITHIN_MAX = Duration.ofSeconds(5);

    private final Link link;
    private final Topics topics;
    private final Ids ids;
    private final Strays strays;
    private final Map<String, CompletableFuture<Reply>> open = new ConcurrentHashMap<>();

    Requests(Link link, Topics topics, Ids ids, Strays strays) {
        this.link = link;
        this.topics = topics;
        this.ids = ids;
        this.strays = strays;
    }

    Reply ask(String operation, Ask ask, Duration atMost) {
        if (!link.connected()) {
            return new Reply.Silence("no link to central");
        }
        String correlation = ids.next();
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        open.put(correlation, answer);
        try {
            long until = System.nanoTime() + atMost.toNanos();
            link.publish(message(operation, ask, correlation, atMost), shorter(atMost));
            long left = Math.max(0, until - System.nanoTime());
            return answer.get(left, TimeUnit.NANOSECONDS);
        } catch (LinkException e) {
            return new Reply.Silence(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            return new Reply.Silence("no answer within " + atMost.toMillis() + " ms");
        } catch (ExecutionException e) {
            return new Reply.Silence("answer not usable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Silence("interrupted");
        } finally {
            open.remove(correlation);
        }
    }

    private Link.Message message(String operation, Ask ask, String correlation, Duration atMost) {
        return new Link.Message(
                topics.request(operation),
                ask.write(),
                "application/json",
                topics.response(correlation),
                correlation.getBytes(StandardCharsets.US_ASCII),
                atMost.compareTo(EXPIRY_MAX) < 0 ? atMost : EXPIRY_MAX,
                false,
                Map.of());
    }

    private static Duration shorter(Duration atMost) {
        return atMost.compareTo(PUBLISH_WITHIN_MAX) < 0 ? atMost : PUBLISH_WITHIN_MAX;
    }

    /// Takes an answer; one that nobody waits for any more is nothing.
    void answer(Link.Message message) {
        String correlation = message.topic().substring(message.topic().lastIndexOf('/') + 1);
        CompletableFuture<Reply> waiting = open.get(correlation);
        if (waiting == null) {
            return;
        }
        try {
            waiting.complete(Ask.readReply(message.payload()));
        } catch (MalformedException e) {
            strays.count("answer malformed", e);
            waiting.complete(new Reply.Silence("answer malformed"));
        }
    }

    /// Nobody is left waiting when the agent ends.
    void abandon() {
        open.values().forEach(future -> future.complete(new Reply.Silence("closing")));
    }
}
