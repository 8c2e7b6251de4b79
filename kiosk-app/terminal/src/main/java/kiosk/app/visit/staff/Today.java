package kiosk.app.visit.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kiosk.app.visit.Ports;
import kiosk.sync.JournalEntry;
import kiosk.sync.Store.Numbered;
import kiosk.sync.StoreException;

/// The journal lines of the present business day. Remembers how far the days before reach, so that
/// they are read once.
///
/// Thread rule: blocking, any thread.
final class Today {
    private final Ports ports;
    private final Map<String, Long> before = new ConcurrentHashMap<>();

    Today(Ports ports) {
        this.ports = ports;
    }

    /// When the day began at the outlet.
    Instant begin() {
        ZoneId zone = ports.terminal().zone();
        return LocalDate.ofInstant(ports.central().now(), zone).atStartOfDay(zone).toInstant();
    }

    /// Lines of one effect, oldest first.
    List<JournalEntry> entries(String effect) throws StoreException {
        Instant begin = begin();
        List<Numbered> found = ports.store().entriesAfter(effect, before.getOrDefault(effect, 0L));
        found.stream()
                .filter(n -> n.entry().at().isBefore(begin))
                .mapToLong(Numbered::number)
                .max()
                .ifPresent(last -> before.put(effect, last));
        return found.stream().map(Numbered::entry).filter(e -> !e.at().isBefore(begin)).toList();
    }
}
