package kiosk.app.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Matter;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;

/// Handing a case in. The intent and the outbox event are one transaction; the answer comes back as
/// a numbered event from central, now or after any number of power cuts.
///
/// Thread rule: blocking, one thread at a time per case.
final class Submissions {
    /// The hand-in; the key is the step.
    static final String SUBMIT = "submit";

    private static final Duration LOOK = Duration.ofMillis(40);

    private final CaseFile file;
    private final Ports ports;

    Submissions(CaseFile file) {
        this.file = file;
        this.ports = file.ports();
    }

    /// Writes the submission down for sending, once.
    void handIn(Page.Submit page) throws StoreException {
        boolean handedIn =
                ports.store().entries(file.id()).stream()
                        .anyMatch(e ->
                                e.effect().equals(SUBMIT)
                                        && e.phase() == Phase.INTENT
                                        && e.key().equals(page.frame().step()));
        if (handedIn) {
            return;
        }
        file.append(
                List.of(
                        file.entry(
                                Phase.INTENT,
                                SUBMIT,
                                page.frame().step(),
                                Map.of("operation", page.call().operation()))),
                List.of(file.event("case.submitted", 0, data(page))));
        ports.central().nudge();
    }

    private Map<String, Object> data(Page.Submit page) throws StoreException {
        Matter matter = file.journey().matter();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caseId", file.id());
        data.put("matter", matter.id());
        data.put("matterName", matter.name().byLanguage());
        data.put("pack", matter.pack().toString());
        data.put("version", matter.version());
        data.put("operation", page.call().operation());
        data.put("key", page.call().key());
        data.put("in", page.call().in());
        data.put("applicantRef", file.applicantRef().orElse(""));
        data.put("ways", ways(file.journey()));
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
    boolean takeAnswer(String step) throws StoreException {
        for (DownEvent event : ports.store().downEvents(file.id())) {
            Map<String, Object> body = Json.read(event.body());
            if (event.type().equals("case.accepted")) {
                take(step, new Event.Submitted(step, EventJson.object(body, "ack")));
                return true;
            }
            if (event.type().equals("case.refused")) {
                take(step, new Event.SubmitRefused(step, EventJson.text(body, "code"), say(body)));
                return true;
            }
        }
        return false;
    }

    /// The customer does not wait for central: the journey goes on, the submission stays queued.
    void goOnQueued(String step) throws StoreException {
        file.apply(new Event.Submitted(step, Map.of("queued", true)));
    }

    private void take(String step, Event event) throws StoreException {
        List<JournalEntry> also = new ArrayList<>();
        also.add(file.entry(Phase.OUTCOME, SUBMIT, step, Map.of("at", step)));
        Bills bills = new Bills(file);
        file.open(Bills.HOLD).forEach(hold -> also.add(bills.holdEnds(hold)));
        if (file.journey().page().frame().step().equals(step)) {
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
