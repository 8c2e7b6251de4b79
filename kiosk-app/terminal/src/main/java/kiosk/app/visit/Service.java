package kiosk.app.visit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.staff.StaffJournal;
import kiosk.app.visit.staff.StaffJournal.Deed;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.app.visit.staff.StaffPlace.Reason;
import kiosk.app.visit.staff.StaffPlace.Suspended;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.StoreException;

/// Whether this machine serves customers: staff may suspend it with a reason, over restarts, until
/// a time or until somebody resumes.
///
/// Thread rule: the mailbox, except [#suspend] and [#resume], which block.
final class Service {
    /// What customers are told; the keys have words on the customers' screen too.
    static final List<Reason> REASONS =
            List.of(
                    new Reason("paper", Texts.of("正在添纸", "Paper is being refilled")),
                    new Reason("repair", Texts.of("设备维修", "Repair")),
                    new Reason("network", Texts.of("网络故障", "Network trouble")),
                    new Reason("cleaning", Texts.of("清洁消毒", "Cleaning")),
                    new Reason("closed", Texts.of("网点休息", "The outlet is closed")),
                    new Reason("other", Texts.of("其他原因", "Other reason")));

    private static final String SERVICE = "service";
    private static final String STATE = "state";
    private static final String BY_ITSELF = "";

    private final Floor floor;
    private final StaffJournal journal;
    private volatile Optional<Suspended> suspended = Optional.empty();
    private boolean resuming;

    Service(Floor floor, StaffJournal journal) {
        this.floor = floor;
        this.journal = journal;
    }

    Optional<Suspended> suspended() {
        return suspended;
    }

    /// Reads how it was when the machine was switched off.
    void read() {
        try {
            List<JournalEntry> lines = floor.ports().store().entriesOf(SERVICE, STATE);
            if (!lines.isEmpty()) {
                suspended = state(Json.read(lines.getLast().body()));
            }
        } catch (StoreException trouble) {
            floor.broken(trouble);
        }
    }

    private static Optional<Suspended> state(Map<String, Object> body) {
        String reason = EventJson.text(body, "reason");
        String until = EventJson.text(body, "until");
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Suspended(
                                reason,
                                until.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(Instant.parse(until)),
                                EventJson.text(body, "by")));
    }

    Notice suspend(String no, String reason, Optional<Instant> until) throws StoreException {
        if (REASONS.stream().noneMatch(r -> r.key().equals(reason))) {
            return StaffWork.bad("请选择原因。", "Please choose a reason.");
        }
        write(no, "suspend", reason, until);
        return StaffWork.good("已暂停服务，客户会看到原因。", "Suspended. Customers see why.");
    }

    Notice resume(String no) throws StoreException {
        write(no, "resume", "", Optional.empty());
        return StaffWork.good("已恢复服务。", "Serving again.");
    }

    private void write(String no, String act, String reason, Optional<Instant> until)
            throws StoreException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", reason);
        body.put("until", until.map(Instant::toString).orElse(""));
        body.put("by", no);
        Map<String, Object> told = new LinkedHashMap<>();
        if (!reason.isEmpty()) {
            told.put("reason", reason);
            until.ifPresent(at -> told.put("until", at.toString()));
        }
        journal.write(
                Deed.of(no, act, reason, "ok"),
                List.of(journal.fact(SERVICE, STATE, body)),
                List.of(
                        journal.event(
                                reason.isEmpty() ? "service.resumed" : "service.suspended", told)));
        suspended = state(body);
    }

    /// A second passed: serves again by itself when the time has come.
    void tick() {
        boolean over =
                suspended
                        .flatMap(Suspended::until)
                        .filter(at -> !floor.ports().central().now().isBefore(at))
                        .isPresent();
        if (over && !resuming) {
            resuming = true;
            floor.outside(
                    () -> resume(BY_ITSELF),
                    _ -> {
                        resuming = false;
                        floor.changed();
                    });
        }
    }
}
