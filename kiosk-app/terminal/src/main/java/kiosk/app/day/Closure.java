package kiosk.app.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.day.DayItem.Amounts;
import kiosk.app.day.DayItem.Kind;
import kiosk.app.day.DayState.Closed;
import kiosk.app.day.DayState.Explained;
import kiosk.app.visit.Ports;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// Writes the ends: of a close, of an item, of a comparison made later; each with its events in one
/// transaction.
///
/// Thread rule: one thread at a time; blocking.
final class Closure {
    /// As many differences go into one event; the rest stays in the journal and comes again with
    /// the next close.
    private static final int DIFFERENCES_MAX = 300;

    private final Ports ports;
    private final DayFile file;

    Closure(Ports ports, DayFile file) {
        this.ports = ports;
        this.file = file;
    }

    /// The day is closed; tells central, keeps the slip.
    ///
    /// @param secondNo who confirmed an unsettled pad, else as the draft says
    Closed finish(Draft draft, String secondNo, boolean settled) throws StoreException {
        Instant now = ports.central().now();
        List<DayItem> open = new ArrayList<>(draft.items());
        List<JournalEntry> lines = new ArrayList<>(file.carry(draft, settled));
        if (settled) {
            open.removeIf(item -> item.kind() == Kind.PAD_NOT_SETTLED);
        } else {
            DayItem unsettled = unsettled(draft);
            open.add(unsettled);
            lines.add(file.opens(unsettled));
        }
        lines.add(file.ends(draft, settled ? "settled" : "unsettled"));
        List<DayItem> shown = open.stream().filter(DayItem::shown).toList();
        DaySlip slip = new DaySlip(draft, secondNo, settled, shown, now);
        List<OutboundEvent> events = new ArrayList<>();
        events.add(file.event("day.closed", closed(slip)));
        events.addAll(matched(draft));
        alert(draft, shown).ifPresent(events::add);
        DayFile.Last last =
                new DayFile.Last(
                        draft.slipNo(),
                        slip.checkCode(),
                        settled ? draft.batchNo() : "",
                        now,
                        draft.day(),
                        draft.through(),
                        draft.itemsThrough());
        file.append(lines, events, List.of(file.keep(last), slip.keepsake()));
        ports.central().nudge();
        return last.closed();
    }

    private static DayItem unsettled(Draft draft) {
        return new DayItem(
                DayItem.PAD + draft.slipNo(),
                "",
                Kind.PAD_NOT_SETTLED,
                Amounts.NONE,
                "",
                draft.day());
    }

    private static Map<String, Object> closed(DaySlip slip) {
        Map<String, Object> data = new LinkedHashMap<>(slip.data());
        data.put("checkCode", slip.checkCode());
        return data;
    }

    /// Open items that the books themselves ended.
    private List<OutboundEvent> matched(Draft draft) throws StoreException {
        List<OutboundEvent> events = new ArrayList<>();
        for (DayItem item : file.open()) {
            if (item.shown() && draft.matched().contains(item.orderNo())) {
                events.add(ended(item, "", draft.staffNo(), "matched"));
            }
        }
        return events;
    }

    private Optional<OutboundEvent> alert(Draft draft, List<DayItem> shown) {
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        file.event(
                                "alert.raised",
                                Map.of(
                                        "code", "day.difference",
                                        "subject", draft.slipNo(),
                                        "facts", Map.of("count", (long) shown.size()))));
    }

    void explain(DayItem item, Explained said) throws StoreException {
        file.append(
                List.of(file.explains(said)),
                List.of(ended(item, said.text(), said.staffNo(), "explained")),
                List.of());
        ports.central().nudge();
    }

    private OutboundEvent ended(DayItem item, String text, String staffNo, String how) {
        Map<String, Object> data = new LinkedHashMap<>(DayJson.item(item));
        data.put("day", item.since().toString());
        data.put("text", text);
        data.put("staffNo", staffNo);
        data.put("how", how);
        return file.event("item.explained", data);
    }

    /// What waited for central is compared now.
    void compareLater(Reconciliation late) throws StoreException {
        Map<String, DayItem> before = new LinkedHashMap<>();
        file.open().forEach(item -> before.put(item.orderNo(), item));
        List<JournalEntry> lines = new ArrayList<>();
        List<OutboundEvent> events = new ArrayList<>();
        List<DayItem> found = new ArrayList<>();
        for (String order : late.matched()) {
            DayItem item = before.get(order);
            lines.add(file.matches(order));
            if (item != null && item.shown()) {
                events.add(ended(item, "", "", "matched"));
            }
        }
        for (DayItem item : late.items()) {
            if (!item.equals(before.get(item.orderNo()))) {
                lines.add(file.opens(item));
                if (item.shown()) {
                    found.add(item);
                }
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        events.add(
                file.event(
                        "day.compared",
                        Map.of(
                                "at", ports.central().now().toString(),
                                "matched", (long) late.matched().size(),
                                "differences", differences(found))));
        file.append(lines, events, List.of());
        ports.central().nudge();
    }

    static List<Map<String, Object>> differences(List<DayItem> items) {
        return items.stream().limit(DIFFERENCES_MAX).map(DayJson::item).toList();
    }
}
