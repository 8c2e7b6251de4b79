package kiosk.app.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;

/// A terminal's memory that outlives the terminal's power cuts within one scenario.
///
/// Thread rule: one thread.
final class MemoryStore implements Store {
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Map<Long, OutboundEvent> outbox = new LinkedHashMap<>();
    private final List<DownEvent> inbox = new ArrayList<>();
    private final Map<String, Keepsake> keepsakes = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Boundary boundary;
    private long seq;

    /// Looks at every append, before and after it; may cut the power by throwing.
    interface Boundary {
        void before(List<JournalEntry> entries, List<OutboundEvent> events);

        void after(List<JournalEntry> entries, List<OutboundEvent> events);
    }

    MemoryStore(Boundary boundary) {
        this.boundary = boundary;
    }

    @Override
    public void append(List<JournalEntry> entries, List<OutboundEvent> events) {
        append(entries, events, List.of());
    }

    @Override
    public void append(
            List<JournalEntry> entries, List<OutboundEvent> events, List<Keepsake> kept) {
        boundary.before(entries, events);
        journal.addAll(entries);
        events.forEach(event -> outbox.put(++seq, event));
        kept.forEach(keepsake -> keepsakes.put(keepsake.checkCode(), keepsake));
        boundary.after(entries, events);
    }

    @Override
    public List<JournalEntry> entries(String caseId) {
        return journal.stream().filter(e -> e.caseId().equals(caseId)).toList();
    }

    @Override
    public List<Numbered> entriesAfter(String effect, long after) {
        return entriesAfter(effect, after, Integer.MAX_VALUE);
    }

    @Override
    public List<Numbered> entriesAfter(String effect, long after, int most) {
        List<Numbered> found = new ArrayList<>();
        for (int i = (int) after; i < journal.size() && found.size() < most; i++) {
            if (journal.get(i).effect().equals(effect)) {
                found.add(new Numbered(i + 1L, journal.get(i)));
            }
        }
        return found;
    }

    @Override
    public List<JournalEntry> entriesOf(String effect, String key) {
        return journal.stream()
                .filter(e -> e.effect().equals(effect) && e.key().equals(key))
                .toList();
    }

    /// Everything that was written, oldest first.
    List<JournalEntry> journal() {
        return List.copyOf(journal);
    }

    @Override
    public List<JournalEntry> openIntents(String effect) {
        Set<String> closed = new HashSet<>();
        journal.stream()
                .filter(e -> e.phase() == Phase.OUTCOME)
                .forEach(e -> closed.add(e.effect() + " " + e.caseId() + " " + e.key()));
        return journal.stream()
                .filter(e -> e.phase() == Phase.INTENT)
                .filter(e -> effect.isEmpty() || e.effect().equals(effect))
                .filter(e -> !closed.contains(e.effect() + " " + e.caseId() + " " + e.key()))
                .toList();
    }

    @Override
    public List<Pending> pending(int most) {
        return outbox.entrySet().stream()
                .limit(most)
                .map(e -> new Pending(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public Set<String> pendingSubjects() {
        Set<String> subjects = new HashSet<>(refused);
        outbox.values().forEach(event -> subjects.add(event.subject()));
        return subjects;
    }

    @Override
    public long pendingCount() {
        return outbox.size();
    }

    @Override
    public void acknowledged(List<String> ids) {
        outbox.values().removeIf(event -> ids.contains(event.id()));
    }

    @Override
    public void refused(String id, String code) {
        outbox.values().stream()
                .filter(event -> event.id().equals(id))
                .forEach(event -> refused.add(event.subject()));
        outbox.values().removeIf(event -> event.id().equals(id));
    }

    @Override
    public boolean received(DownEvent event) {
        if (event.n() != lastDownEvent() + 1) {
            return false;
        }
        inbox.add(event);
        return true;
    }

    @Override
    public long lastDownEvent() {
        return inbox.isEmpty() ? 0 : inbox.getLast().n();
    }

    @Override
    public List<DownEvent> downEvents(String caseId) {
        return inbox.stream().filter(e -> e.caseId().equals(caseId)).toList();
    }

    @Override
    public List<Keepsake> keepsakes(String ownerRef, int most) {
        return keepsakes.values().stream()
                .filter(k -> k.ownerRef().equals(ownerRef))
                .toList()
                .reversed()
                .stream()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Keepsake> keepsake(String checkCode) {
        return Optional.ofNullable(keepsakes.get(checkCode));
    }

    @Override
    public List<Keepsake> keepsakesOf(String kind) {
        return keepsakes.values().stream().filter(k -> k.kind().equals(kind)).toList();
    }

    @Override
    public int forget(List<Remains> lines, List<String> checkCodes) {
        Set<String> open = new HashSet<>();
        openIntents("").forEach(intent -> open.add(intent.caseId()));
        int left = 0;
        for (Remains line : lines) {
            int at = (int) line.number() - 1;
            JournalEntry e = journal.get(at);
            String body = line.body();
            if (open.contains(e.caseId())) {
                left++;
            } else {
                journal.set(
                        at,
                        new JournalEntry(
                                e.visit(),
                                e.caseId(),
                                e.phase(),
                                e.effect(),
                                e.key(),
                                body,
                                e.at()));
            }
        }
        checkCodes.forEach(keepsakes::remove);
        return left;
    }

    @Override
    public String epoch() {
        return "scenario";
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
