package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Suspended;
import kiosk.matter.Texts;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether customers are served. What staff decided stands in the journal and outlives a restart;
/// it ends by itself at the time they gave.
///
/// Thread rule: the mailbox only, but for what says it blocks.
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final String EFFECT = "service";
    private static final String KEY = "suspended";
    private static final String OUTLET = "terminal.outlet";

    private final Premises premises;
    private final StaffLog log;
    private Optional<Suspended> suspended = Optional.empty();
    private Elsewhere elsewhere;
    private boolean resuming;

    Service(Premises premises, StaffLog log) {
        this.premises = premises;
        this.log = log;
        this.elsewhere = new Elsewhere(List.of(), premises.ports().terminal().staffPhone());
        restore();
    }

    private void restore() {
        try {
            List<JournalEntry> said = premises.ports().store().entriesOf(EFFECT, KEY);
            suspended = said.isEmpty() ? Optional.empty() : read(Json.read(said.getLast().body()));
            lookElsewhere();
        } catch (StoreException e) {
            LOG.error("whether customers are served cannot be read: {}", e.getMessage());
        }
    }

    private static Optional<Suspended> read(Map<String, Object> body) {
        if (!Boolean.TRUE.equals(body.get("suspended"))) {
            return Optional.empty();
        }
        Object until = body.get("until");
        return Optional.of(
                new Suspended(
                        String.valueOf(body.get("reason")),
                        until == null
                                ? Optional.empty()
                                : Optional.of(Instant.parse(until.toString())),
                        String.valueOf(body.get("staffNo"))));
    }

    /// Why no customers are served, while they are not.
    public Optional<Suspended> suspended() {
        return suspended;
    }

    /// The reason in words, for customers.
    public Texts reason() {
        return suspended.map(s -> StaffWords.reason(s.reason())).orElse(Texts.same(""));
    }

    /// Where customers can go instead.
    public Elsewhere elsewhere() {
        return elsewhere;
    }

    /// Central said something: perhaps where the nearest outlets are.
    public void heard(DownEvent event) {
        if (event.type().equals(OUTLET)) {
            elsewhere = read(event);
        }
    }

    private void lookElsewhere() throws StoreException {
        premises.ports().store().downEvents("").stream()
                .filter(event -> event.type().equals(OUTLET))
                .reduce((_, later) -> later)
                .ifPresent(event -> elsewhere = read(event));
    }

    private Elsewhere read(DownEvent event) {
        List<Elsewhere.Outlet> outlets =
                Json.read(event.body()).get("nearest") instanceof List<?> nearest
                        ? nearest.stream()
                                .filter(Map.class::isInstance)
                                .map(o -> outlet((Map<?, ?>) o))
                                .toList()
                        : List.of();
        return new Elsewhere(outlets, premises.ports().terminal().staffPhone());
    }

    private static Elsewhere.Outlet outlet(Map<?, ?> json) {
        return new Elsewhere.Outlet(
                Texts.of(text(json, "nameZh"), text(json, "nameEn")),
                Texts.of(text(json, "addressZh"), text(json, "addressEn")),
                json.get("metres") instanceof Number n
                        ? Optional.of(n.intValue())
                        : Optional.empty());
    }

    private static String text(Map<?, ?> json, String key) {
        Object value = json.get(key);
        return value == null ? "" : value.toString();
    }

    /// No customers from now on. Blocking.
    Suspended suspend(String reason, Optional<Instant> until, String staffNo)
            throws StoreException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", reason);
        until.ifPresent(at -> body.put("until", at.toString()));
        Map<String, Object> line = new LinkedHashMap<>(body);
        line.put("suspended", true);
        line.put("staffNo", staffNo);
        log.write(
                List.of(log.fact(EFFECT, KEY, line)),
                List.of(
                        log.event(Deed.of("suspend", staffNo, reason, "ok")),
                        log.event("service.suspended", "", body)));
        return new Suspended(reason, until, staffNo);
    }

    /// Customers again. Blocking.
    ///
    /// @param staffNo empty when the time was over
    boolean resume(String staffNo) throws StoreException {
        log.write(
                List.of(log.fact(EFFECT, KEY, Map.of("suspended", false))),
                List.of(
                        log.event(Deed.of("resume", staffNo, "", "ok")),
                        log.event("service.resumed", "", Map.of())));
        return true;
    }

    /// Staff let customers in again, if nobody did before.
    void resume(StaffHall hall) {
        if (suspended.isPresent()) {
            String no = hall.staffNo();
            hall.work(
                    () -> resume(no),
                    _ -> {
                        now(Optional.empty());
                        hall.say(true, StaffWords.RESUMED);
                    });
        }
    }

    void now(Optional<Suspended> state) {
        suspended = state;
        premises.changed();
    }

    void tick() {
        boolean over =
                suspended
                        .flatMap(Suspended::until)
                        .filter(until -> !premises.ports().central().now().isBefore(until))
                        .isPresent();
        if (over && !resuming) {
            resuming = true;
            premises.outside(
                    () -> resume(""),
                    _ -> {
                        resuming = false;
                        now(Optional.empty());
                    });
        }
    }
}
