package kiosk.app.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.day.DayItem.Kind;
import kiosk.app.day.DayState.Explained;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.Store.Numbered;
import kiosk.sync.StoreException;

/// The day's own lines in the journal. An open item is an intent without outcome; its latest line
/// counts.
///
/// Thread rule: one thread at a time; blocking.
final class DayFile {
    /// A close of the day.
    static final String CLOSE = "day.close";

    /// An order on which the books differ; the key is its number.
    static final String ITEM = "day.item";

    private static final String DRAFT = "day.draft";
    private static final String LAST = "DAY-LAST";
    private static final String VISIT = "day";
    private static final int CHUNK = 150;

    private final Ports ports;

    DayFile(Ports ports) {
        this.ports = ports;
    }

    /// The last close.
    ///
    /// @param checkCode under which its slip is kept
    record Last(
            String slipNo,
            String checkCode,
            String batchNo,
            Instant at,
            LocalDate day,
            long through,
            long itemsThrough) {
        DayState.Closed closed() {
            return new DayState.Closed(slipNo, batchNo, at);
        }
    }

    Optional<Last> last() throws StoreException {
        return ports.store()
                .keepsake(LAST)
                .map(kept -> Json.read(kept.body()))
                .map(json ->
                        new Last(
                                DayJson.text(json, "slipNo"),
                                DayJson.text(json, "checkCode"),
                                DayJson.text(json, "batchNo"),
                                Instant.parse(DayJson.text(json, "at")),
                                LocalDate.parse(DayJson.text(json, "day")),
                                DayJson.number(json, "through"),
                                DayJson.number(json, "itemsThrough")));
    }

    Keepsake keep(Last last) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slipNo", last.slipNo());
        json.put("checkCode", last.checkCode());
        json.put("batchNo", last.batchNo());
        json.put("at", last.at().toString());
        json.put("day", last.day().toString());
        json.put("through", last.through());
        json.put("itemsThrough", last.itemsThrough());
        return new Keepsake(VISIT, "", LAST, CLOSE, Json.write(json), true);
    }

    /// What earlier closes left open, oldest first.
    List<DayItem> open() throws StoreException {
        Map<String, DayItem> open = new LinkedHashMap<>();
        for (JournalEntry entry : ports.store().openIntents(ITEM)) {
            open.put(entry.key(), DayJson.readItem(Json.read(entry.body())));
        }
        return List.copyOf(open.values());
    }

    /// Whether an item of this order was explained, or ended by itself.
    boolean ended(String orderNo) throws StoreException {
        return ports.store().entriesOf(ITEM, orderNo).stream()
                .anyMatch(entry -> entry.phase() == Phase.OUTCOME);
    }

    /// What was explained after a place in the journal, and the place of the last line.
    record Explanations(List<Explained> list, long through) {}

    Explanations explained(long after) throws StoreException {
        List<Explained> list = new ArrayList<>();
        long through = after;
        for (Numbered line : ports.store().entriesAfter(ITEM, after)) {
            through = line.number();
            Map<String, Object> body = Json.read(line.entry().body());
            if (line.entry().phase() == Phase.OUTCOME && body.containsKey("text")) {
                list.add(DayJson.readExplained(body));
            }
        }
        return new Explanations(list, through);
    }

    JournalEntry opens(DayItem item) {
        return entry(Phase.INTENT, ITEM, item.orderNo(), DayJson.item(item));
    }

    JournalEntry explains(Explained said) {
        return entry(Phase.OUTCOME, ITEM, said.orderNo(), DayJson.explained(said));
    }

    JournalEntry matches(String orderNo) {
        return entry(Phase.OUTCOME, ITEM, orderNo, Map.of("how", "matched"));
    }

    /// The close that was begun and not ended, if there is one.
    Optional<Draft> begun() throws StoreException {
        List<JournalEntry> open = ports.store().openIntents(CLOSE);
        return open.isEmpty() ? Optional.empty() : Optional.of(read(open.getLast()));
    }

    private Draft read(JournalEntry intent) throws StoreException {
        List<DayItem> items = new ArrayList<>();
        Set<String> matched = new LinkedHashSet<>();
        for (JournalEntry chunk : ports.store().entriesOf(DRAFT, intent.key())) {
            Map<String, Object> body = Json.read(chunk.body());
            DayJson.list(body, "items").forEach(item -> items.add(DayJson.readItem(item)));
            matched.addAll(Draft.strings(body.get("matched")));
        }
        return Draft.read(intent.key(), Json.read(intent.body()), items, matched);
    }

    /// Writes a close down before the pad is told.
    void begin(Draft draft) throws StoreException {
        List<JournalEntry> lines = new ArrayList<>();
        List<DayItem> items = draft.items();
        for (int from = 0; from < items.size(); from += CHUNK) {
            List<DayItem> some = items.subList(from, Math.min(from + CHUNK, items.size()));
            lines.add(
                    entry(
                            Phase.FACT,
                            DRAFT,
                            draft.id(),
                            Map.of("items", some.stream().map(DayJson::item).toList())));
        }
        List<String> matched = List.copyOf(draft.matched());
        for (int from = 0; from < matched.size(); from += CHUNK) {
            lines.add(
                    entry(
                            Phase.FACT,
                            DRAFT,
                            draft.id(),
                            Map.of(
                                    "matched",
                                    matched.subList(
                                            from, Math.min(from + CHUNK, matched.size())))));
        }
        lines.add(entry(Phase.INTENT, CLOSE, draft.id(), draft.json()));
        ports.store().append(lines, List.of());
    }

    /// The close did not happen.
    void abandon(Draft draft, String why) throws StoreException {
        ports.store().append(List.of(ends(draft, why)), List.of());
    }

    JournalEntry ends(Draft draft, String how) {
        return entry(Phase.OUTCOME, CLOSE, draft.id(), Map.of("how", how, "step", "day"));
    }

    /// The journal lines that carry the items of a close on, change them, or end them.
    List<JournalEntry> carry(Draft draft, boolean settled) throws StoreException {
        Map<String, DayItem> before = new LinkedHashMap<>();
        open().forEach(item -> before.put(item.orderNo(), item));
        List<JournalEntry> lines = new ArrayList<>();
        for (DayItem item : draft.items()) {
            boolean over = settled && item.kind() == Kind.PAD_NOT_SETTLED;
            if (over) {
                lines.add(matches(item.orderNo()));
            } else if (!item.equals(before.get(item.orderNo()))) {
                lines.add(opens(item));
            }
        }
        draft.matched().forEach(order -> lines.add(matches(order)));
        return lines;
    }

    void append(List<JournalEntry> lines, List<OutboundEvent> events, List<Keepsake> kept)
            throws StoreException {
        ports.store().append(lines, events, kept);
    }

    OutboundEvent event(String type, Map<String, ?> data) {
        Instant now = ports.central().now();
        return new OutboundEvent(ports.ids().next(), type, "", 0, Json.write(data), now);
    }

    private JournalEntry entry(Phase phase, String effect, String key, Map<String, ?> body) {
        Instant now = ports.central().now();
        return new JournalEntry(VISIT, "", phase, effect, key, Json.write(body), now);
    }
}
