package kiosk.central.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kiosk.central.alerts.Alarms;
import kiosk.central.departments.CaseDesk;
import kiosk.central.departments.DepartmentDesk;
import kiosk.central.documents.DocumentDesk;
import kiosk.central.identity.OneTimeCodes;
import kiosk.central.identity.Roster;
import kiosk.central.identity.StaffDesk;
import kiosk.central.json.BadJson;
import kiosk.central.json.Json;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable;
import kiosk.central.store.TerminalTable;
import kiosk.central.terminals.RenewalDesk;
import kiosk.sync.Ids;
import kiosk.sync.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes everything terminals send up. Events are kept before their message counts as delivered;
/// requests are answered by threads of their own, since a slow department must not hold up events.
///
/// Thread rule: [#take] from any number of threads.
public final class Ingest implements EventSource.Sink {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final int PAYLOAD_MAX = 256 * 1024;
    private static final int REQUESTS_MAX = 64;

    private final String tenant;
    private final Parts parts;
    private final TerminalVoice voice;
    private final Counts counts;
    private final Batches batches;
    private final Requests requests;
    private final Semaphore places = new Semaphore(REQUESTS_MAX);

    /// What it works with; `greeting` goes into every answer to `sync/hello`.
    public record Parts(
            Database database,
            DepartmentDesk departments,
            CaseDesk cases,
            DocumentDesk documents,
            OneTimeCodes codes,
            StaffDesk staff,
            RenewalDesk renewals,
            RatingDesk ratings,
            Ids ids,
            Clock clock,
            Map<String, Object> greeting) {}

    /// Takes messages of this tenant only.
    public Ingest(String tenant, Parts parts, TerminalVoice voice, Counts counts) {
        this.tenant = tenant;
        this.parts = parts;
        this.voice = voice;
        this.counts = counts;
        this.batches =
                new Batches(
                        new Batches.Parts(
                                parts.database(),
                                parts.departments(),
                                parts.cases(),
                                parts.ratings(),
                                parts.clock()),
                        voice,
                        counts);
        this.requests =
                new Requests(
                        new Requests.Desks(
                                parts.database(),
                                parts.departments(),
                                parts.documents(),
                                parts.codes(),
                                parts.staff(),
                                parts.renewals(),
                                parts.ids(),
                                parts.greeting()),
                        voice,
                        parts.clock());
    }

    /// What was taken and what was refused.
    public Counts counts() {
        return counts;
    }

    @Override
    public void take(EventSource.Inbound inbound) throws CentralStoreException {
        Optional<Topics.Address> address = Topics.parse(inbound.topic());
        if (address.isEmpty() || !address.get().of().tenant().equals(tenant)) {
            counts.add("foreign");
            LOG.warn("message on a foreign topic; counted");
            return;
        }
        if (inbound.payload().length > PAYLOAD_MAX) {
            counts.add("oversized");
            return;
        }
        Topics from = address.get().of();
        String suffix = address.get().suffix();
        String shard = Topics.shard(from.terminal());
        if (suffix.startsWith("up/evt/")) {
            batches.take(from, shard, inbound.payload());
        } else if (suffix.startsWith("up/req/")) {
            ask(from, shard, suffix.substring("up/req/".length()), inbound);
        } else {
            report(from, shard, suffix, inbound.payload());
        }
    }

    private void ask(Topics from, String shard, String operation, EventSource.Inbound inbound) {
        Requests.Request request;
        try {
            request = Requests.Request.of(from, shard, operation, inbound.payload());
        } catch (BadJson e) {
            counts.add("malformed");
            LOG.warn("request {} of {}: {}", operation, from.terminal(), e.getMessage());
            return;
        }
        counts.add("requests");
        places.acquireUninterruptibly();
        Thread.ofVirtual().name("request " + operation).start(() -> serve(request, inbound));
    }

    private void serve(Requests.Request request, EventSource.Inbound inbound) {
        try {
            requests.serve(request, inbound);
        } catch (CentralStoreException | RuntimeException e) {
            // Whatever it is: the terminal hears nothing and asks again with the same key.
            LOG.error("request {} not served", request.operation(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void report(Topics from, String shard, String suffix, byte[] payload)
            throws CentralStoreException {
        Map<String, Object> body;
        try {
            body = payload.length == 0 ? Map.of() : Json.object(payload);
        } catch (BadJson e) {
            counts.add("malformed");
            return;
        }
        TerminalTable.Address address =
                new TerminalTable.Address(from.tenant(), shard, from.terminal());
        switch (suffix) {
            case "up/ack" ->
                    parts.database()
                            .inTransaction(tx -> {
                                long upTo = Json.whole(body, "upTo", 0);
                                tx.terminals().heard(address, parts.clock().instant());
                                tx.down().acknowledged(from.terminal(), upTo);
                                return upTo;
                            });
            case "up/rep" -> reported(address, body);
            case "up/tel" ->
                    parts.database()
                            .inTransaction(tx -> {
                                tx.terminals().heard(address, parts.clock().instant());
                                tx.terminals().beat(from.terminal(), Json.whole(body, "outbox", 0));
                                return from;
                            });
            case "st" -> state(address, Json.string(body, "state"));
            default -> counts.add("unknown");
        }
    }

    private void reported(TerminalTable.Address from, Map<String, Object> body)
            throws CentralStoreException {
        String json = Json.text(body);
        if (json.length() > 20_000) {
            counts.add("oversized");
            return;
        }
        List<DownTable.Down> news =
                parts.database()
                        .inTransaction(tx -> {
                            Instant now = parts.clock().instant();
                            tx.terminals().heard(from, now);
                            tx.terminals()
                                    .reported(
                                            from.id(),
                                            json,
                                            Json.whole(body, "outbox", 0),
                                            Boolean.TRUE.equals(body.get("simulated")));
                            for (TerminalTable.Device device : devices(from.id(), body)) {
                                tx.terminals().device(device);
                                Alarms.device(tx, device, now);
                            }
                            return Roster.unlessKnown(tx, from.id(), body.get("roster"), now);
                        });
        voice.down(news);
    }

    private List<TerminalTable.Device> devices(String terminal, Map<String, Object> body) {
        return Json.member(body, "devices").entrySet().stream()
                .limit(50)
                .map(entry -> {
                    Map<String, Object> said = Json.asObject(entry.getValue());
                    String plain = String.valueOf(entry.getValue());
                    return new TerminalTable.Device(
                            terminal,
                            EventEffects.cut(entry.getKey(), 60),
                            EventEffects.cut(
                                    said.isEmpty() ? plain : Json.string(said, "state"), 40),
                            EventEffects.cut(Json.string(said, "detail"), 400),
                            Boolean.TRUE.equals(said.get("simulated")),
                            parts.clock().instant());
                })
                .toList();
    }

    private void state(TerminalTable.Address from, String state) throws CentralStoreException {
        if (!state.equals("online") && !state.equals("offline")) {
            return;
        }
        parts.database()
                .inTransaction(tx -> {
                    if (tx.terminals().find(from.id()).isEmpty()) {
                        tx.terminals().heard(from, parts.clock().instant());
                    }
                    tx.terminals().state(from.id(), state);
                    return state;
                });
    }
}
