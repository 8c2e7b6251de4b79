package kiosk.app.kill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// Stops for ever at the n-th append, just before or just after it became durable, and says so, so
/// that the parent can kill the process exactly there.
final class HaltingStore implements Store {
    private final Store store;
    private final AtomicInteger count = new AtomicInteger();
    private volatile int haltAt;
    private volatile boolean before;

    HaltingStore(Store store) {
        this.store = store;
    }

    void haltAt(int append, boolean beforeIt) {
        count.set(0);
        before = beforeIt;
        haltAt = append;
    }

    int appends() {
        return count.get();
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
        int n = count.incrementAndGet();
        if (n == haltAt && before) {
            halt(n);
        }
        store.append(entries, events, keepsakes);
        if (n == haltAt && !before) {
            halt(n);
        }
    }

    private static void halt(int n) {
        KillChild.say("BOUNDARY " + n);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<JournalEntry> entries(String caseId) throws StoreException {
        return store.entries(caseId);
    }

    @Override
    public List<Numbered> entriesAfter(String effect, long after) throws StoreException {
        return store.entriesAfter(effect, after);
    }

    @Override
    public List<Numbered> entriesAfter(String effect, long after, int most) throws StoreException {
        return store.entriesAfter(effect, after, most);
    }

    @Override
    public List<JournalEntry> entriesOf(String effect, String key) throws StoreException {
        return store.entriesOf(effect, key);
    }

    @Override
    public List<JournalEntry> openIntents(String effect) throws StoreException {
        return store.openIntents(effect);
    }

    @Override
    public List<Pending> pending(int most) throws StoreException {
        return store.pending(most);
    }

    @Override
    public Set<String> pendingSubjects() throws StoreException {
        return store.pendingSubjects();
    }

    @Override
    public long pendingCount() throws StoreException {
        return store.pendingCount();
    }

    @Override
    public void acknowledged(List<String> ids) throws StoreException {
        store.acknowledged(ids);
    }

    @Override
    public void refused(String id, String code) throws StoreException {
        store.refused(id, code);
    }

    @Override
    public boolean received(DownEvent event) throws StoreException {
        return store.received(event);
    }

    @Override
    public long lastDownEvent() throws StoreException {
        return store.lastDownEvent();
    }

    @Override
    public List<DownEvent> downEvents(String caseId) throws StoreException {
        return store.downEvents(caseId);
    }

    @Override
    public List<Keepsake> keepsakes(String ownerRef, int most) throws StoreException {
        return store.keepsakes(ownerRef, most);
    }

    @Override
    public Optional<Keepsake> keepsake(String checkCode) throws StoreException {
        return store.keepsake(checkCode);
    }

    @Override
    public List<Keepsake> keepsakesOf(String kind) throws StoreException {
        return store.keepsakesOf(kind);
    }

    @Override
    public int forget(List<Remains> lines, List<String> checkCodes) throws StoreException {
        return store.forget(lines, checkCodes);
    }

    @Override
    public String epoch() {
        return store.epoch();
    }

    @Override
    public void close() {
        store.close();
    }
}
