package kiosk.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kiosk.sync.JournalEntry;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often each matter was begun at this machine lately: numbers beside names of matters, nothing
/// about anybody.
///
/// Thread rule: the mailbox only, except [#lately].
final class OftenHere {
    private static final Logger LOG = LoggerFactory.getLogger(OftenHere.class);
    private static final Duration LATELY = Duration.ofDays(30);

    private final Map<String, Integer> counts = new HashMap<>();

    /// Counts what the journal says of the last 30 days. Blocking.
    static Map<String, Integer> lately(Store store, Instant now) {
        Map<String, Integer> found = new HashMap<>();
        try {
            for (Store.Numbered line : store.entriesAfter(CaseFile.CASE, 0)) {
                JournalEntry entry = line.entry();
                boolean begun = entry.phase() == JournalEntry.Phase.INTENT;
                if (begun && entry.at().isAfter(now.minus(LATELY))) {
                    String matter = EventJson.text(Json.read(entry.body()), "matter");
                    found.merge(matter, 1, Integer::sum);
                }
            }
        } catch (StoreException e) {
            LOG.warn("what is often done here cannot be counted: {}", e.getMessage());
        }
        return found;
    }

    /// Takes in what was counted.
    void add(Map<String, Integer> more) {
        more.forEach((matter, times) -> counts.merge(matter, times, Integer::sum));
    }

    /// One more was begun.
    void begun(String matter) {
        counts.merge(matter, 1, Integer::sum);
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
