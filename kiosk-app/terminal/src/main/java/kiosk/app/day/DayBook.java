package kiosk.app.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.day.DayState.Unresolved;
import kiosk.app.visit.Json;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// What the journal knows about money.
///
/// Thread rule: any thread; blocking.
final class DayBook {
    private static final String PAY = "pay";

    private final Store store;

    DayBook(Store store) {
        this.store = store;
    }

    /// @param paid every order proven paid, once
    /// @param through number of the last line read: the next period begins after it
    /// @param first when the first line was written, where there is one
    record Page(List<BookLine> paid, long through, Optional<Instant> first) {

        /// Day of the first line; today's is as good where there is none.
        LocalDate from(ZoneId zone, LocalDate today) {
            return first.map(at -> LocalDate.ofInstant(at, zone)).orElse(today);
        }
    }

    /// Everything settled after a place in the journal. The place, not the clock, is the border:
    /// nothing falls between two periods whatever the clock does.
    Page after(long place) throws StoreException {
        Map<String, JournalEntry> intents = new LinkedHashMap<>();
        Map<String, BookLine> paid = new LinkedHashMap<>();
        Optional<Instant> first = Optional.empty();
        long through = place;
        for (Store.Numbered line : store.entriesAfter(PAY, place)) {
            JournalEntry entry = line.entry();
            through = line.number();
            first = first.isEmpty() ? Optional.of(entry.at()) : first;
            if (entry.phase() == Phase.INTENT) {
                intents.put(entry.key(), entry);
            } else if (paid(entry)) {
                JournalEntry known = intents.get(entry.key());
                paid.put(entry.key(), line(known == null ? intent(entry) : known));
            }
        }
        return new Page(List.copyOf(paid.values()), through, first);
    }

    /// Whether the journal proves an order paid, at any time.
    boolean knows(String orderNo) throws StoreException {
        return store.entriesOf(PAY, orderNo).stream().anyMatch(DayBook::paid);
    }

    /// Attempts without an outcome, oldest first.
    List<Unresolved> unresolved() throws StoreException {
        List<Unresolved> open = new ArrayList<>();
        for (JournalEntry intent : store.openIntents(PAY)) {
            BookLine line = line(intent);
            open.add(
                    new Unresolved(
                            line.orderNo(), line.method(), line.fen(), line.caseId(), intent.at()));
        }
        return open;
    }

    private static boolean paid(JournalEntry entry) {
        return entry.phase() == Phase.OUTCOME
                && Boolean.TRUE.equals(Json.read(entry.body()).get("paid"));
    }

    /// The intent of an outcome, from before the period.
    private JournalEntry intent(JournalEntry outcome) throws StoreException {
        Optional<JournalEntry> intent =
                store.entriesOf(PAY, outcome.key()).stream()
                        .filter(entry -> entry.phase() == Phase.INTENT)
                        .findFirst();
        return intent.orElse(outcome);
    }

    private static BookLine line(JournalEntry intent) {
        Map<String, Object> body = Json.read(intent.body());
        return new BookLine(
                intent.key(),
                DayJson.text(body, "method"),
                DayJson.number(body, "amountFen"),
                intent.caseId());
    }
}
