package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.app.visit.MachinePaper;
import kiosk.app.visit.Ports;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.Store.Numbered;
import kiosk.sync.StoreException;

/// How much paper lies in each printer: what was counted when it was filled, less every sheet that
/// came out since. Counted from the journal, so that no print is counted twice or forgotten.
///
/// Thread rule: blocking.
final class PaperCount {
    /// Below this it is time for new paper.
    static final int LOW = 30;

    private static final String PAPER = "paper";

    private final Ports ports;

    PaperCount(Ports ports) {
        this.ports = ports;
    }

    /// The line to be written when somebody filled a printer.
    static JournalEntry replaced(StaffLog log, String device, int sheets) {
        return log.fact(PAPER, device, Map.of("sheets", sheets));
    }

    /// Sheets left by device; only devices that were ever counted.
    Map<String, Integer> left() throws StoreException {
        Map<String, Numbered> filled = new HashMap<>();
        ports.store().entriesAfter(PAPER, 0).forEach(n -> filled.put(n.entry().key(), n));
        Map<String, Integer> left = new HashMap<>();
        for (Numbered last : filled.values()) {
            int sheets = number(Json.read(last.entry().body()), "sheets");
            int used =
                    used(
                            last.entry().key(),
                            ports.store().entriesAfter(MachinePaper.PRINT, last.number()));
            left.put(last.entry().key(), Math.max(0, sheets - used));
        }
        return left;
    }

    private static int used(String device, List<Numbered> prints) {
        return prints.stream()
                .map(Numbered::entry)
                .filter(e -> device(e).filter(device::equals).isPresent())
                .mapToInt(PaperCount::sheets)
                .sum();
    }

    /// On which device paper came out, or may have come out.
    static Optional<String> device(JournalEntry print) {
        return print.phase() == Phase.INTENT
                ? Optional.empty()
                : Optional.ofNullable(Json.read(print.body()).get("device")).map(Object::toString);
    }

    static int sheets(JournalEntry print) {
        return number(Json.read(print.body()), "sheets");
    }

    /// Sheets of these prints since `from`.
    static int since(String device, List<JournalEntry> prints, Instant from) {
        return prints.stream()
                .filter(e -> !e.at().isBefore(from))
                .filter(e -> device(e).filter(device::equals).isPresent())
                .mapToInt(PaperCount::sheets)
                .sum();
    }

    private static int number(Map<String, Object> body, String key) {
        return body.get(key) instanceof Number n ? n.intValue() : 0;
    }
}
