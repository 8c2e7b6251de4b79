package kiosk.app.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.matter.CallRequest;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Matter;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// Handing a case in. The intent and the outbox event are one transaction; the answer comes back as
/// a numbered event from central, now or after any number of power cuts.
///
/// Thread rule: blocking, one thread at a time per case.
final class Submissions {
    /// The hand-in; the key is the step.
    static final String SUBMIT = "submit";

    private static final char PART = '/';
    private static final Duration LOOK = Duration.ofMillis(40);

    private final CaseFile file;
    private final Ports ports;

    Submissions(CaseFile file) {
        this.file = file;
        this.ports = file.ports();
    }

    /// One case to hand in.
    ///
    /// @param key of its journal lines: the step, or step and case of a bundle
    private record Handed(String key, String caseId, CallRequest call, Texts name) {}

    /// Writes the submission down for sending, once.
    void handIn(Page.Submit page) throws StoreException {
        Matter matter = file.journey().matter();
        handIn(List.of(new Handed(page.frame().step(), file.id(), page.call(), matter.name())));
    }

    /// Writes all cases of a bundle down for sending, together and once; each is a case of its own
    /// at central.
    void handIn(Page.HandIns page) throws StoreException {
        List<Handed> cases = new ArrayList<>();
        for (Page.HandIn one : page.cases()) {
            String key = key(page.frame().step(), one.id());
            cases.add(new Handed(key, caseId(key), one.call(), one.name()));
        }
        handIn(cases);
    }

    static String key(String step, String part) {
        return step + PART + part;
    }

    /// Central knows a case of a bundle by a number of its own.
    private String caseId(String key) {
        int part = key.indexOf(PART);
        return part < 0 ? file.id() : inBundle(file.id()) + key.substring(part + 1);
    }

    /// What the numbers of a bundle's cases begin with.
    static String inBundle(String caseId) {
        return caseId + "-";
    }

    private void handIn(List<Handed> cases) throws StoreException {
        Set<String> before =
                ports.store().entries(file.id()).stream()
                        .filter(e -> e.effect().equals(SUBMIT) && e.phase() == Phase.INTENT)
                        .map(JournalEntry::key)
                        .collect(Collectors.toSet());
        List<JournalEntry> entries = new ArrayList<>();
        List<OutboundEvent> events = new ArrayList<>();
        for (Handed one : cases) {
            if (!before.contains(one.key())) {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("operation", one.call().operation());
                body.put("step", step(one.key()));
                entries.add(file.entry(Phase.INTENT, SUBMIT, one.key(), body));
                events.add(file.event("case.submitted", one.caseId(), 0, data(one)));
            }
        }
        if (!entries.isEmpty()) {
            file.append(entries, events);
            ports.central().nudge();
        }
    }

    private static String step(String key) {
        int part = key.indexOf(PART);
        return part < 0 ? key : key.substring(0, part);
    }

    private Map<String, Object> data(Handed handed) throws StoreException {
        Matter matter = file.journey().matter();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caseId", handed.caseId());
        data.put("matter", matter.id());
        data.put("matterName", handed.name().byLanguage());
        data.put("pack", matter.pack().toString());
        data.put("version", matter.version());
        data.put("operation", handed.call().operation());
        data.put("key", handed.call().key());
        data.put("in", handed.call().in());
        data.put("applicantRef", file.applicantRef().orElse(""));
        data.put("ways", ways(file.journey()));
        List<Map<String, Object>> signatures = signatures(file.journey());
        if (!signatures.isEmpty()) {
            data.put("signatures", signatures);
        }
        List<String> helpers = file.helpers();
        if (!helpers.isEmpty()) {
            data.put("helpedBy", helpers);
        }
        return data;
    }

    private static List<String> ways(Journey journey) {
        return journey.events().stream()
                .filter(Event.Identified.class::isInstance)
                .map(Event.Identified.class::cast)
                .map(e -> e.who() + ":" + e.way().name() + ":" + e.level().name())
                .toList();
    }

    /// Who signed, in order, wherever they did.
    private static List<Map<String, Object>> signatures(Journey journey) {
        return journey.signatures().stream()
                .map(one ->
                        Map.<String, Object>of(
                                "step", one.step(),
                                "signer", one.signer(),
                                "hash", one.hash(),
                                "at", one.at().toString()))
                .toList();
    }

    /// Waits for central's answer to the hand-in of this step.
    ///
    /// @return false when none came in time: the submission stays in the outbox
    boolean awaitAnswer(String step, Duration atMost) throws StoreException {
        long end = ports.pace().nanos() + atMost.toNanos();
        while (true) {
            if (takeAnswer(step)) {
                return true;
            }
            if (ports.pace().nanos() >= end) {
                return false;
            }
            ports.pace().pause(LOOK);
        }
    }

    /// Takes central's answer if it is there.
    ///
    /// @param key the step, or step and case of a bundle
    boolean takeAnswer(String key) throws StoreException {
        for (DownEvent event : ports.store().downEvents(caseId(key))) {
            Optional<Event> answer = answer(key, event);
            if (answer.isPresent()) {
                take(key, answer.get());
                return true;
            }
        }
        return false;
    }

    private static Optional<Event> answer(String key, DownEvent event) {
        Map<String, Object> body = Json.read(event.body());
        String step = step(key);
        String part = key.substring(Math.min(key.length(), step.length() + 1));
        return switch (event.type()) {
            case "case.accepted" -> {
                Map<String, Object> ack = EventJson.object(body, "ack");
                yield Optional.of(
                        part.isEmpty()
                                ? new Event.Submitted(step, ack)
                                : new Event.CaseAccepted(step, part, ack));
            }
            case "case.refused" -> {
                String code = EventJson.text(body, "code");
                yield Optional.of(
                        part.isEmpty()
                                ? new Event.SubmitRefused(step, code, say(body))
                                : new Event.CaseRefused(step, part, code, say(body)));
            }
            default -> Optional.empty();
        };
    }

    /// Waits until central has answered at least one more case of this bundle.
    ///
    /// @return false when none was answered in time: they stay in the outbox
    boolean awaitAny(Page.HandIns page, Duration atMost) throws StoreException {
        long end = ports.pace().nanos() + atMost.toNanos();
        while (true) {
            for (Page.HandIn one : page.cases()) {
                if (one.result() == Page.HandIn.Result.OPEN
                        && takeAnswer(key(page.frame().step(), one.id()))) {
                    return true;
                }
            }
            if (ports.pace().nanos() >= end) {
                return false;
            }
            ports.pace().pause(LOOK);
        }
    }

    /// The customer does not wait for central: the journey goes on, the submission stays queued.
    void goOnQueued(String step) throws StoreException {
        file.apply(new Event.Submitted(step, Map.of("queued", true)));
    }

    private void take(String key, Event event) throws StoreException {
        List<JournalEntry> also = new ArrayList<>();
        also.add(file.entry(Phase.OUTCOME, SUBMIT, key, Map.of("at", event.step())));
        Holds holds = new Holds(file);
        file.open(Holds.EFFECT).forEach(hold -> also.add(holds.ends(hold)));
        if (file.journey().page().frame().step().equals(event.step())) {
            file.apply(event, also, List.of());
        } else {
            file.append(also, List.of());
        }
    }

    /// News on this case after it was accepted: a decision of the department.
    Optional<Map<String, Object>> news() throws StoreException {
        return ports.store().downEvents(file.id()).stream()
                .filter(e -> e.type().equals("case.decided"))
                .reduce((_, later) -> later)
                .map(e -> EventJson.object(Json.read(e.body()), "news"));
    }

    private static Texts say(Map<String, Object> body) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        EventJson.object(body, "say").forEach((k, v) -> byLanguage.put(k, v.toString()));
        return new Texts(byLanguage);
    }
}
