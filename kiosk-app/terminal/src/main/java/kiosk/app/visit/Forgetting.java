package kiosk.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.Store.Numbered;
import kiosk.sync.Store.Pending;
import kiosk.sync.Store.Remains;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a customer said to this machine goes when nobody needs it any more: answers, identities and
/// answers of departments when their case is closed and central has all of it, cases laid aside
/// after their last day. What was done, and when, stays.
///
/// Thread rule: blocking, one thread.
final class Forgetting {
    /// Between two looks, and before the first.
    static final Duration EVERY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Set<String> KEPT_OF_EVENT = Set.of("is", "step");
    private static final Set<String> PERSONAL = Set.of("draft", "cosign");

    private final Ports ports;
    private Instant next = Instant.MAX;
    private long seen;

    Forgetting(Ports ports) {
        this.ports = ports;
    }

    void round() throws StoreException {
        Instant now = ports.central().now();
        if (next.equals(Instant.MAX)) {
            next = now.plus(EVERY);
        }
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        List<Remains> lines = answers();
        List<String> aside = overdue(LocalDate.ofInstant(now, ports.terminal().zone()));
        if (!lines.isEmpty() || !aside.isEmpty()) {
            ports.store().forget(lines, aside);
            LOG.info("{} lines and {} cases laid aside are forgotten", lines.size(), aside.size());
        }
    }

    /// Lines of cases that are over here and at central.
    private List<Remains> answers() throws StoreException {
        Set<String> needed = new HashSet<>();
        ports.store().openIntents("").stream().map(JournalEntry::caseId).forEach(needed::add);
        ports.store().pending(Integer.MAX_VALUE).stream()
                .map(Pending::event)
                .map(event -> event.subject())
                .forEach(needed::add);
        List<Remains> gone = new ArrayList<>();
        long last = seen;
        long first = Long.MAX_VALUE;
        for (String effect : List.of(CaseFile.JOURNEY, CaseFile.CASE)) {
            for (Numbered line : ports.store().entriesAfter(effect, seen)) {
                if (needed.contains(line.entry().caseId())) {
                    first = Math.min(first, line.number() - 1);
                } else {
                    reduced(line, gone);
                }
                last = Math.max(last, line.number());
            }
        }
        // From here on at the next look: everything before is done with.
        seen = Math.min(first, last);
        return gone;
    }

    private static void reduced(Numbered line, List<Remains> gone) {
        Map<String, Object> body = new LinkedHashMap<>(Json.read(line.entry().body()));
        boolean less =
                line.entry().effect().equals(CaseFile.JOURNEY)
                        ? body.keySet().retainAll(KEPT_OF_EVENT)
                        : line.entry().phase() == Phase.INTENT && body.keySet().removeAll(PERSONAL);
        if (less) {
            gone.add(new Remains(line.number(), Json.write(body)));
        }
    }

    /// Codes of cases laid aside, or signatures asked for, whose last day is over.
    private List<String> overdue(LocalDate today) throws StoreException {
        List<String> codes = new ArrayList<>();
        for (String kind : LaidAside.KINDS) {
            ports.store().keepsakesOf(kind).stream()
                    .filter(kept -> LaidAside.lastDay(kept).isBefore(today))
                    .forEach(kept -> {
                        codes.add(kept.checkCode());
                        codes.add(LaidAside.signature(kept));
                    });
        }
        return codes;
    }
}
