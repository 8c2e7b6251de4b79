package kiosk.app.visit.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// Every act of staff, in the journal and on its way to central in one transaction. No customer's
/// data.
///
/// Thread rule: blocking, any thread.
public final class StaffJournal {
    private static final String VISIT = "staff";
    private static final String ACT = "staff";

    private final Ports ports;

    /// Writes to the store of `ports`.
    public StaffJournal(Ports ports) {
        this.ports = ports;
    }

    /// One act.
    ///
    /// @param act a word of the list central knows
    /// @param subject what it was done to: device, order number, check code, reason
    /// @param caseId the case it touches, or empty
    public record Deed(
            String staffNo,
            Optional<String> secondNo,
            String act,
            String subject,
            String outcome,
            String caseId) {

        /// By one person, to no case.
        public static Deed of(String staffNo, String act, String subject, String outcome) {
            return new Deed(staffNo, Optional.empty(), act, subject, outcome, "");
        }
    }

    /// A line that stands for what the machine now is (paper, stock, service, lock).
    public JournalEntry fact(String effect, String key, Map<String, ?> body) {
        return new JournalEntry(
                VISIT, "", Phase.FACT, effect, key, Json.write(body), ports.central().now());
    }

    /// An event besides the act itself.
    public OutboundEvent event(String type, Map<String, ?> data) {
        return new OutboundEvent(
                ports.ids().next(), type, "", 0, Json.write(data), ports.central().now());
    }

    /// Writes an act down, with the lines and events that belong to it.
    public void write(Deed deed, List<JournalEntry> lines, List<OutboundEvent> events)
            throws StoreException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("staffNo", deed.staffNo());
        deed.secondNo().ifPresent(second -> data.put("secondNo", second));
        data.put("act", deed.act());
        data.put("subject", deed.subject());
        data.put("outcome", deed.outcome());
        if (!deed.caseId().isEmpty()) {
            data.put("caseId", deed.caseId());
        }
        List<JournalEntry> all = new ArrayList<>(lines);
        all.add(
                new JournalEntry(
                        VISIT,
                        deed.caseId(),
                        Phase.FACT,
                        ACT,
                        deed.act(),
                        Json.write(data),
                        ports.central().now()));
        List<OutboundEvent> out = new ArrayList<>(events);
        out.add(event("staff.act", data));
        ports.store().append(all, out);
    }

    /// Writes an act down that changes nothing else.
    public void write(Deed deed) throws StoreException {
        write(deed, List.of(), List.of());
    }
}
