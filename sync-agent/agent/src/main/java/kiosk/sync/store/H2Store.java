package kiosk.sync.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// The store in one folder: an encrypted H2 file and an encrypted log beside it. A change counts
/// when both are forced to the disk.
public final class H2Store implements Store {
    /// Largest body of a journal entry.
    public static final int ENTRY_BYTES_MAX = 64 * 1024;

    /// Largest data of an event, and largest body of a keepsake.
    public static final int EVENT_BYTES_MAX = 128 * 1024;

    /// Largest body of an event from central: a packet holds no more.
    private static final int DOWN_BYTES_MAX = 256 * 1024;

    private final Committer committer;
    private final String epoch;
    private final Optional<Recovery> recovery;

    private H2Store(Opening.Opened opened, Path folder) {
        committer = new Committer(opened, folder);
        epoch = opened.epoch();
        recovery = opened.recovery();
    }

    /// Opens the store, or makes a new one in an empty folder.
    ///
    /// @param clock names the files that are set aside
    /// @throws StoreException wrong key, in use, or beyond mending: then nothing was changed
    public static H2Store open(Path folder, FileKey key, InstantSource clock)
            throws StoreException {
        return new H2Store(Opening.open(folder, key, clock), folder);
    }

    /// What had to be mended on opening.
    public Optional<Recovery> recovery() {
        return recovery;
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public void append(List<JournalEntry> entries, List<OutboundEvent> events)
            throws StoreException {
        append(entries, events, List.of());
    }

    @Override
    public void append(
            List<JournalEntry> entries, List<OutboundEvent> events, List<Keepsake> keepsakes)
            throws StoreException {
        for (JournalEntry entry : entries) {
            check("journal entry " + entry.effect(), entry.body(), ENTRY_BYTES_MAX);
        }
        for (OutboundEvent event : events) {
            check("event " + event.type(), event.data(), EVENT_BYTES_MAX);
        }
        for (Keepsake keepsake : keepsakes) {
            check("keepsake " + keepsake.kind(), keepsake.body(), EVENT_BYTES_MAX);
        }
        if (entries.isEmpty() && events.isEmpty() && keepsakes.isEmpty()) {
            return;
        }
        List<JournalEntry> ownEntries = List.copyOf(entries);
        List<OutboundEvent> ownEvents = List.copyOf(events);
        List<Keepsake> ownKeepsakes = List.copyOf(keepsakes);
        committer.change(tables -> {
            List<Pending> numbered = new ArrayList<>();
            long seq = ownEvents.isEmpty() ? 0 : tables.seq();
            for (OutboundEvent event : ownEvents) {
                numbered.add(new Pending(++seq, event));
            }
            return Optional.of(new Change.Appended(ownEntries, numbered, ownKeepsakes));
        });
    }

    private static void check(String what, String json, int most) throws StoreException {
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw new StoreException(
                    "%s has %d bytes, at most %d fit; nothing was kept"
                            .formatted(what, bytes, most));
        }
        try {
            Json.object(json);
        } catch (MalformedException e) {
            throw new StoreException(
                    what + " is refused, " + e.getMessage() + "; nothing was kept", e);
        }
    }

    @Override
    public List<JournalEntry> entries(String caseId) throws StoreException {
        return committer.read(tables -> tables.entries(caseId));
    }

    @Override
    public List<Numbered> entriesAfter(String effect, long after) throws StoreException {
        return committer.read(tables -> tables.entriesAfter(effect, after, Integer.MAX_VALUE));
    }

    @Override
    public List<Numbered> entriesAfter(String effect, long after, int most) throws StoreException {
        return committer.read(tables -> tables.entriesAfter(effect, after, most));
    }

    @Override
    public List<JournalEntry> entriesOf(String effect, String key) throws StoreException {
        return committer.read(tables -> tables.entriesOf(effect, key));
    }

    @Override
    public List<JournalEntry> openIntents(String effect) throws StoreException {
        return committer.read(tables -> tables.openIntents(effect));
    }

    @Override
    public List<Pending> pending(int most) throws StoreException {
        return committer.read(tables -> tables.pending(most));
    }

    @Override
    public Set<String> pendingSubjects() throws StoreException {
        return committer.read(Tables::pendingSubjects);
    }

    @Override
    public long pendingCount() throws StoreException {
        return committer.read(Tables::pendingCount);
    }

    @Override
    public void acknowledged(List<String> ids) throws StoreException {
        List<String> own = List.copyOf(ids);
        committer.change(tables -> {
            List<String> known = new ArrayList<>();
            for (String id : own) {
                if (tables.isPending(id)) {
                    known.add(id);
                }
            }
            return known.isEmpty() ? Optional.empty() : Optional.of(new Change.Acknowledged(known));
        });
    }

    @Override
    public void refused(String id, String code) throws StoreException {
        String shortCode = code.substring(0, Math.min(code.length(), 64));
        committer.change(tables ->
                tables.isPending(id)
                        ? Optional.of(new Change.Refused(id, shortCode))
                        : Optional.empty());
    }

    @Override
    public boolean received(DownEvent event) throws StoreException {
        check("event " + event.type() + " from central", event.body(), DOWN_BYTES_MAX);
        return committer.change(tables ->
                event.n() == tables.lastDownEvent() + 1
                        ? Optional.of(new Change.Received(event))
                        : Optional.empty());
    }

    @Override
    public long lastDownEvent() throws StoreException {
        return committer.read(Tables::lastDownEvent);
    }

    @Override
    public List<DownEvent> downEvents(String caseId) throws StoreException {
        return committer.read(tables -> tables.downEvents(caseId));
    }

    @Override
    public List<Keepsake> keepsakes(String ownerRef, int most) throws StoreException {
        return committer.read(tables -> tables.keepsakes(ownerRef, most));
    }

    @Override
    public Optional<Keepsake> keepsake(String checkCode) throws StoreException {
        return committer.read(tables -> tables.keepsake(checkCode).stream().findFirst());
    }

    @Override
    public List<Keepsake> keepsakesOf(String kind) throws StoreException {
        return committer.read(tables -> tables.keepsakesOf(kind));
    }

    @Override
    public int forget(List<Remains> lines, List<String> checkCodes) throws StoreException {
        for (Remains line : lines) {
            check("what remains of a journal entry", line.body(), ENTRY_BYTES_MAX);
        }
        List<Remains> ownLines = List.copyOf(lines);
        List<String> codes = List.copyOf(checkCodes);
        AtomicInteger left = new AtomicInteger();
        committer.change(tables -> {
            List<Change.Line> gone = new ArrayList<>();
            for (Remains line : ownLines) {
                Less.allowed(tables, line.number())
                        .ifPresent(was -> gone.add(new Change.Line(line, Rows.sum(was))));
            }
            left.set(ownLines.size() - gone.size());
            return gone.isEmpty() && codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Change.Forgotten(gone, codes));
        });
        return left.get();
    }

    @Override
    public void close() {
        committer.close();
    }
}
