package kiosk.app.visit.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// Writes down what staff did: what it changed on this machine and the event for central in one
/// transaction. Never with a customer's name or number.
///
/// Thread rule: blocking.
public final class StaffLog {
    /// Visit of journal lines that belong to no customer.
    static final String VISIT = "staff";

    private final Ports ports;

    /// Writes into the store of `ports`.
    public StaffLog(Ports ports) {
        this.ports = ports;
    }

    /// One act of staff.
    ///
    /// @param secondNo who signed with them, empty where nobody did
    /// @param subject what it was done to: device, order number, check code …
    /// @param caseId the case it belongs to, empty for none
    public record Deed(
            String act,
            String staffNo,
            String secondNo,
            String subject,
            String outcome,
            String caseId) {

        /// Alone, without a case.
        static Deed of(String act, String staffNo, String subject, String outcome) {
            return new Deed(act, staffNo, "", subject, outcome, "");
        }
    }

    void write(Deed deed, JournalEntry... lines) throws StoreException {
        write(List.of(lines), List.of(event(deed)));
    }

    void write(List<JournalEntry> lines, List<OutboundEvent> events) throws StoreException {
        ports.store().append(lines, events);
        ports.central().nudge();
    }

    /// The event for central.
    public OutboundEvent event(Deed deed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("staffNo", deed.staffNo());
        data.put("act", deed.act());
        data.put("subject", deed.subject());
        data.put("outcome", deed.outcome());
        if (!deed.secondNo().isEmpty()) {
            data.put("secondNo", deed.secondNo());
        }
        if (!deed.caseId().isEmpty()) {
            data.put("caseId", deed.caseId());
        }
        return event("staff.act", deed.caseId(), data);
    }

    OutboundEvent alert(String code, String subject, Map<String, Object> facts) {
        return event("alert.raised", "", Map.of("code", code, "subject", subject, "facts", facts));
    }

    OutboundEvent event(String type, String subject, Map<String, ?> data) {
        return new OutboundEvent(
                ports.ids().next(), type, subject, 0, Json.write(data), ports.central().now());
    }

    /// A line that belongs to no case.
    JournalEntry fact(String effect, String key, Map<String, ?> body) {
        return fact("", effect, key, body);
    }

    JournalEntry fact(String caseId, String effect, String key, Map<String, ?> body) {
        return new JournalEntry(
                VISIT, caseId, Phase.FACT, effect, key, Json.write(body), ports.central().now());
    }

    /// Lines and events of several deeds together.
    static <T> List<T> both(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
