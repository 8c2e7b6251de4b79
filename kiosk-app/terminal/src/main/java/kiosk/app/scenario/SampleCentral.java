package kiosk.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kiosk.app.visit.Json;
import kiosk.matter.department.Department;
import kiosk.sync.Central;
import kiosk.sync.DownEvent;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import org.jspecify.annotations.Nullable;

/// Central as one terminal of a scenario sees it: the same requests and events as over the bus,
/// carried out at once in the [City].
///
/// Thread rule: one thread.
final class SampleCentral implements Central {
    private static final int FIRST_NUMBER = 1000;

    private final City city;
    private final Store store;
    private final List<Consumer<DownEvent>> listeners = new ArrayList<>();
    private final List<Consumer<Boolean>> links = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, IssuedDocument> issued = new LinkedHashMap<>();
    private final Set<String> accepted = new HashSet<>();
    private final List<Map<String, Object>> submissions = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<Map<String, Object>> answered = new ArrayList<>();
    private final List<OutboundEvent> ratedAgain = new ArrayList<>();
    private final SampleUploads uploads = new SampleUploads();
    private final Seal seal = new Seal();
    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> losing = new HashSet<>();
    private boolean network = true;

    /// A department's operation, and why it was asked.
    record Asked(String operation, @Nullable Object why) {}

    /// Every call of a department, in order.
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    SampleCentral(City city, Store store) {
        this.city = city;
        this.store = store;
    }

    /// Cuts or restores the network.
    void network(boolean up) {
        network = up;
        links.forEach(listener -> listener.accept(up));
        if (up) {
            nudge();
        }
    }

    /// Phones and their links.
    SampleUploads uploads() {
        return uploads;
    }

    /// Central does what is asked next of it by this name, and the answer never arrives.
    void loseNextAnswer(String operation) {
        losing.add(operation);
    }

    /// A restarted terminal hears events with new ears.
    void forgetListeners() {
        listeners.clear();
        links.clear();
    }

    @Override
    public Reply request(String operation, Map<String, Object> body, String key, Duration atMost) {
        if (!network) {
            return new Reply.Silence("no network");
        }
        if (operation.startsWith("dept/")) {
            Map<String, Object> in = new LinkedHashMap<>(body);
            asked.add(new Asked(operation.substring("dept/".length()), in.remove("$why")));
            return department(operation.substring("dept/".length()), in, atMost);
        }
        if (operation.startsWith("upload/")) {
            Reply reply = uploads.answer(operation, body, now());
            return losing.remove(operation) ? new Reply.Silence("the answer was lost") : reply;
        }
        return switch (operation) {
            case "doc/issue" -> new Reply.Answer(issue(body, key));
            case "otp/send" -> new Reply.Answer(Map.of("maskedPhone", "138****8000"));
            case "otp/check" ->
                    "123456".equals(body.get("code"))
                            ? new Reply.Answer(Map.of("ok", true))
                            : new Reply.Refusal("WRONG", Map.of("zh-Hans", "验证码不对"));
            case "staff/check" -> new Reply.Answer(Map.of("name", "王工"));
            case "case/find" ->
                    new Reply.Answer(
                            Map.of(
                                    "cases",
                                    answered,
                                    "kept",
                                    body.containsKey("keptCode")
                                            ? city.kept("code", body.get("keptCode"))
                                            : city.kept(
                                                    "ownerRef",
                                                    body.getOrDefault("ownerRef", ""))));
            case "staff/call" -> new Reply.Answer(Map.of("callId", key));
            default -> new Reply.Refusal("UNKNOWN", Map.of("zh-Hans", operation));
        };
    }

    private Reply department(String operation, Map<String, Object> in, Duration atMost) {
        return switch (city.call(operation, in, atMost)) {
            case City.Came.Nothing() -> new Reply.Silence("no answer");
            case City.Came.Said(Department.Reply reply) ->
                    switch (reply) {
                        case Department.Reply.Answer(var answer, var _) -> new Reply.Answer(answer);
                        case Department.Reply.Refusal(var code, var say, var _) ->
                                new Reply.Refusal(code, say.byLanguage());
                    };
        };
    }

    private Map<String, Object> issue(Map<String, Object> body, String key) {
        IssuedDocument document =
                issued.computeIfAbsent(
                        key,
                        _ -> {
                            Map<String, Object> fields = Json.plain((Map<?, ?>) fields(body));
                            String no = "D" + (FIRST_NUMBER + issued.size());
                            return new IssuedDocument(no, fields, seal.seal(fields), now());
                        });
        return Map.of(
                "documentNo", document.number(),
                "checkCode", "TEST-" + document.number(),
                "qr", document.qr(),
                "issuedAt", document.at().toString());
    }

    private static Object fields(Map<String, Object> body) {
        return body.getOrDefault("fields", Map.of());
    }

    /// A document as issued.
    record IssuedDocument(String number, Map<String, Object> fields, String qr, Instant at) {}

    IssuedDocument lastIssued() {
        return issued.values().stream().reduce((_, later) -> later).orElseThrow();
    }

    /// Cases handed in and accepted.
    long cases() {
        return accepted.size();
    }

    /// Everything handed in, as it was said.
    List<Map<String, Object>> submissions() {
        return List.copyOf(submissions);
    }

    /// Somebody answered the bad rating of this case.
    void answered(String caseId, String matter, String answer) {
        answered.add(
                Map.of(
                        "caseId",
                        caseId,
                        "matter",
                        matter,
                        "state",
                        "decided",
                        "rating",
                        Map.of("answer", answer, "again", 0L)));
    }

    /// What owners thought of the answers.
    List<OutboundEvent> ratedAgain() {
        return List.copyOf(ratedAgain);
    }

    /// What was said at the end of every case.
    List<String> closed() {
        return List.copyOf(closed);
    }

    Seal seal() {
        return seal;
    }

    @Override
    public boolean reachable() {
        return network;
    }

    @Override
    public void onReachable(Consumer<Boolean> listener) {
        links.add(listener);
        listener.accept(network);
    }

    @Override
    public void nudge() {
        if (!network) {
            return;
        }
        try {
            for (Store.Pending pending : store.pending(Integer.MAX_VALUE)) {
                take(pending.event());
                store.acknowledged(List.of(pending.event().id()));
            }
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(OutboundEvent event) {
        if (event.type().equals("document.kept") && seen.add(event.id())) {
            Map<String, Object> document = new LinkedHashMap<>(Json.read(event.data()));
            document.put("caseId", event.subject());
            city.keep(document);
            return;
        }
        switch (event.type()) {
            case "case.closed" -> closed.add(event.data());
            case "case.rated.again" -> ratedAgain.add(event);
            default -> {
                // Dealt with below, or of no use here.
            }
        }
        if (!seen.add(event.id()) || !event.type().equals("case.submitted")) {
            return;
        }
        Map<String, Object> data = Json.read(event.data());
        submissions.add(data);
        String caseId = event.subject();
        String operation = data.getOrDefault("operation", "").toString();
        if (!(data.get("in") instanceof Map<?, ?> in)) {
            throw new IllegalStateException("a submission without inputs");
        }
        Department.Reply reply = city.execute(operation, Json.plain(in));
        switch (reply) {
            case Department.Reply.Answer(var ack, var followUp) -> {
                accepted.add(caseId);
                down(caseId, "case.accepted", Map.of("caseId", caseId, "ack", ack));
                followUp.ifPresent(f ->
                        city.plan(
                                operation.substring(0, operation.indexOf('.')),
                                f,
                                later -> decided(caseId, later)));
            }
            case Department.Reply.Refusal(var code, var say, var _) ->
                    down(
                            caseId,
                            "case.refused",
                            Map.of("caseId", caseId, "code", code, "say", say.byLanguage()));
        }
    }

    private void decided(String caseId, Department.Reply reply) {
        if (reply instanceof Department.Reply.Answer(var news, var _)) {
            down(caseId, "case.decided", Map.of("caseId", caseId, "news", news));
        }
    }

    /// Sends an event to this terminal.
    void down(String caseId, String type, Map<String, ?> body) {
        try {
            DownEvent event =
                    new DownEvent(store.lastDownEvent() + 1, caseId, type, Json.write(body), now());
            store.received(event);
            listeners.forEach(listener -> listener.accept(event));
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onEvent(Consumer<DownEvent> listener) {
        listeners.add(listener);
    }

    @Override
    public Instant now() {
        return city.now();
    }
}
