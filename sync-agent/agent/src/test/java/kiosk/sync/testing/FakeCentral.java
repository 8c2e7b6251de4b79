package kiosk.sync.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import kiosk.sync.Ask;
import kiosk.sync.Central.Reply;
import kiosk.sync.CloudEvent;
import kiosk.sync.DownEvent;
import kiosk.sync.Hello;
import kiosk.sync.Link;
import kiosk.sync.Link.Message;
import kiosk.sync.LinkException;
import kiosk.sync.Receipt;
import kiosk.sync.Topics;
import kiosk.sync.json.Json;

/// Central as small as a test needs it: stores events by id, gives receipts, answers, keeps
/// numbered events and repeats them after a hello. Everything said is checked against the AsyncAPI
/// document.
public final class FakeCentral {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Link link;
    private final AsyncApi api = new AsyncApi();
    private final Map<String, CloudEvent> events = new LinkedHashMap<>();
    private final List<DownEvent> journal = new ArrayList<>();
    public final List<String> problems = new CopyOnWriteArrayList<>();
    public final List<List<String>> batches = new CopyOnWriteArrayList<>();
    public final List<Integer> batchBytes = new CopyOnWriteArrayList<>();
    public final List<Message> others = new CopyOnWriteArrayList<>();
    public final List<Long> hellos = new CopyOnWriteArrayList<>();
    public final Map<String, Function<Ask, Reply>> operations =
            new java.util.concurrent.ConcurrentHashMap<>();
    public volatile int receiptsToLose;
    public volatile String refuse = "";
    public volatile Instant time = Samples.NOW;

    public FakeCentral(Link link) {
        this.link = link;
        operations.put("time", _ -> new Reply.Answer(Map.of("at", time.toString())));
        link.subscribe(Topics.everythingUp(), this::received);
        link.subscribe(Topics.everyState(), this::received);
        link.start();
    }

    public synchronized List<String> ids() {
        return List.copyOf(events.keySet());
    }

    private void received(Message message) throws Exception {
        check(message);
        Topics.Address address = Topics.parse(message.topic()).orElseThrow();
        if (address.suffix().startsWith("up/evt/")) {
            batch(address.of(), message);
        } else if (address.operation().isPresent()) {
            answer(address, message);
        } else {
            others.add(message);
        }
    }

    private void check(Message message) {
        String problem = api.problem(message);
        if (!problem.isEmpty()) {
            problems.add(problem);
        }
    }

    private void batch(Topics topics, Message message) throws Exception {
        List<CloudEvent> batch = CloudEvent.read(message.payload());
        batchBytes.add(message.payload().length);
        List<String> ids = new ArrayList<>();
        List<Receipt.Rejected> rejected = new ArrayList<>();
        synchronized (this) {
            for (CloudEvent event : batch) {
                if (event.type().equals(refuse)) {
                    rejected.add(new Receipt.Rejected(event.id(), "NOT_ALLOWED", "no"));
                } else {
                    events.put(event.id(), event);
                    ids.add(event.id());
                }
            }
        }
        batches.add(batch.stream().map(CloudEvent::id).toList());
        if (receiptsToLose > 0) {
            receiptsToLose--;
            return;
        }
        String epoch = batch.getFirst().epoch();
        Receipt receipt = new Receipt(topics.terminal(), epoch, ids, rejected, Samples.NOW);
        say(Message.json(topics.receipts(), receipt.write()));
    }

    private void answer(Topics.Address address, Message message) throws Exception {
        Ask ask = Ask.read(message.payload());
        String operation = address.operation().orElseThrow();
        if (operation.equals(Hello.OPERATION)) {
            Hello hello = Hello.of(ask);
            hellos.add(hello.lastEvent());
            reply(message, new Reply.Answer(Map.of()));
            repeat(address.of(), hello.lastEvent());
            return;
        }
        Function<Ask, Reply> handler = operations.get(operation);
        if (handler != null) {
            reply(message, handler.apply(ask));
        }
    }

    private void reply(Message request, Reply reply) throws LinkException {
        say(
                new Message(
                        String.valueOf(request.responseTopic()),
                        Ask.writeReply(reply),
                        "application/json",
                        null,
                        request.correlation(),
                        Duration.ofSeconds(30),
                        false,
                        Map.of()));
    }

    /// Keeps an event for a terminal without sending it.
    public synchronized DownEvent keep(String type) {
        long n = journal.size() + 1L;
        DownEvent event = new DownEvent(n, "case-" + n, type, "{\"caseId\":\"c\"}", Samples.NOW);
        journal.add(event);
        return event;
    }

    public void send(Topics topics, DownEvent event) throws LinkException {
        say(Message.json(topics.downEvents(), event.write()));
    }

    private void repeat(Topics topics, long after) throws LinkException {
        List<DownEvent> missing;
        synchronized (this) {
            missing = journal.stream().filter(event -> event.n() > after).toList();
        }
        for (DownEvent event : missing) {
            send(topics, event);
        }
    }

    private void say(Message message) throws LinkException {
        check(message);
        link.publish(message, SOON);
    }

    /// Anything at all, unchecked.
    public void shout(Message message) throws LinkException {
        link.publish(message, SOON);
    }

    public static long upTo(Message acknowledgement) {
        try {
            return Json.number(Json.object(acknowledgement.payload()), "upTo");
        } catch (kiosk.sync.json.MalformedException e) {
            throw new AssertionError(e);
        }
    }
}
