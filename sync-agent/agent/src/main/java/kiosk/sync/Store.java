package kiosk.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The terminal's memory: journal, outbox, inbox and keepsakes in one encrypted file. Every method
/// returns only after its rows survive a power cut (`CHECKPOINT SYNC`, grouped within 20 ms).
///
/// Thread rule: any thread; inside, one dedicated thread that is never interrupted. An interrupt of
/// the caller does not break the file; the call completes and the flag stays set.
public interface Store extends AutoCloseable {

    /// Appends entries and events in one transaction.
    ///
    /// @throws StoreException disk full, file damaged: nothing of this call was kept
    void append(List<JournalEntry> entries, List<OutboundEvent> events) throws StoreException;

    /// Appends entries, events, and a keepsake in one transaction.
    void append(List<JournalEntry> entries, List<OutboundEvent> events, List<Keepsake> keepsakes)
            throws StoreException;

    /// All entries of a case, oldest first.
    List<JournalEntry> entries(String caseId) throws StoreException;

    /// Entries of `effect` with a number above `after`, oldest first.
    List<Numbered> entriesAfter(String effect, long after) throws StoreException;

    /// The first `most` of them.
    List<Numbered> entriesAfter(String effect, long after, int most) throws StoreException;

    /// Entries of one effect with one key, oldest first.
    List<JournalEntry> entriesOf(String effect, String key) throws StoreException;

    /// Intents of `effect` without an outcome, oldest first; all effects when `effect` is empty.
    List<JournalEntry> openIntents(String effect) throws StoreException;

    /// Events not yet acknowledged by central, by lane and order.
    List<Pending> pending(int most) throws StoreException;

    /// What the events are about that central has not acknowledged, each once; those it refused for
    /// good are among them.
    Set<String> pendingSubjects() throws StoreException;

    /// How many events wait.
    long pendingCount() throws StoreException;

    /// Central has these: their rows go. Unknown ids are ignored.
    void acknowledged(List<String> ids) throws StoreException;

    /// Central refused this event for good: kept aside with the reason, no longer sent.
    void refused(String id, String code) throws StoreException;

    /// Takes in an event from central.
    ///
    /// @return false when it was already known, or is not the next number (ask again from
    ///   [#lastDownEvent])
    boolean received(DownEvent event) throws StoreException;

    /// Highest number taken in without gaps, 0 at first.
    long lastDownEvent() throws StoreException;

    /// Everything central said about a case, oldest first.
    List<DownEvent> downEvents(String caseId) throws StoreException;

    /// What an owner may ask for again, newest first; at most `most`.
    List<Keepsake> keepsakes(String ownerRef, int most) throws StoreException;

    /// A keepsake by check code or document number.
    Optional<Keepsake> keepsake(String checkCode) throws StoreException;

    /// Keepsakes of one kind, oldest first.
    List<Keepsake> keepsakesOf(String kind) throws StoreException;

    /// What may not be kept any longer goes: lines of the journal keep their place and say only
    /// what remains, lines of cases with an open intent excepted; keepsakes with these codes are
    /// gone.
    ///
    /// @return how many lines were left alone: to be tried again later
    int forget(List<Remains> lines, List<String> checkCodes) throws StoreException;

    /// Identity of this database: a new one for each new file.
    String epoch();

    /// A journal line with its place in the journal; later lines have higher numbers.
    record Numbered(long number, JournalEntry entry) {}

    /// What remains of a journal line.
    ///
    /// @param number of the line ([Numbered#number])
    /// @param body JSON object
    record Remains(long number, String body) {}

    /// A row of the outbox with its gap-free number.
    record Pending(long seq, OutboundEvent event) {}

    /// A document or state kept for its owner: receipts to reprint, cases to look at.
    ///
    /// @param ownerRef keyed hash of whom it belongs to (person or bill), never the number itself
    /// @param checkCode check code or document number; unique
    /// @param kind template name
    /// @param body JSON of the document's fields
    /// @param printed whether it ever came out on paper
    record Keepsake(
            String ownerRef,
            String caseId,
            String checkCode,
            String kind,
            String body,
            boolean printed) {
        @Override
        public String toString() {
            return "Keepsake[" + kind + "]";
        }
    }

    @Override
    void close();
}
