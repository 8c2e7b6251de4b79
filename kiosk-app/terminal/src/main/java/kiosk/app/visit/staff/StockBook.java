package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.app.visit.MachinePaper;
import kiosk.app.visit.Ports;
import kiosk.app.visit.staff.StaffPlace.StockRow;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.Store.Numbered;
import kiosk.sync.StoreException;

/// The ledger of blanks: what was counted, added and spoiled is said by staff; what was issued is
/// counted from the prints themselves. A count of one day is the next day's opening.
///
/// Thread rule: blocking.
final class StockBook {
    private static final String STOCK = "stock";

    private final Ports ports;
    private final Today today;

    StockBook(Ports ports) {
        this.ports = ports;
        this.today = new Today(ports);
    }

    /// What is kept count of.
    ///
    /// @param device the printer that uses it up
    private record Kind(String key, Texts name, String device) {}

    private List<Kind> kinds() {
        return List.of(
                new Kind(
                        "receipt-blank",
                        Texts.of("凭条纸", "Receipts"),
                        ports.devices().receipts().name()),
                new Kind(
                        "a4-blank",
                        Texts.of("A4 空白证明纸", "A4 blanks"),
                        ports.devices().pages().name()));
    }

    boolean knows(String kind) {
        return kinds().stream().anyMatch(k -> k.key().equals(kind));
    }

    /// A line of the ledger.
    ///
    /// @param what `counted` `added` `spoiled`
    static JournalEntry line(StaffLog log, String kind, String what, int pieces) {
        return log.fact(STOCK, kind, Map.of("what", what, "pieces", pieces));
    }

    List<StockRow> rows() throws StoreException {
        List<StockRow> rows = new ArrayList<>();
        List<Numbered> said = ports.store().entriesAfter(STOCK, 0);
        for (Kind kind : kinds()) {
            rows.add(row(kind, said));
        }
        return rows;
    }

    private StockRow row(Kind kind, List<Numbered> all) throws StoreException {
        Instant begin = today.begin();
        List<Numbered> lines =
                all.stream().filter(n -> n.entry().key().equals(kind.key())).toList();
        Optional<Numbered> lastCount =
                lines.stream()
                        .filter(n -> n.entry().at().isBefore(begin))
                        .filter(n -> what(n).equals("counted"))
                        .reduce((_, later) -> later);
        long from = lastCount.or(() -> lines.stream().findFirst()).map(Numbered::number).orElse(0L);
        int opening = lastCount.map(StockBook::pieces).orElse(0);
        int added = 0;
        int spoiled = 0;
        Optional<Integer> counted = Optional.empty();
        for (Numbered line : lines) {
            boolean early = line.entry().at().isBefore(begin);
            if (early && line.number() <= from && lastCount.isPresent()) {
                continue;
            }
            switch (what(line)) {
                case "added" -> {
                    opening += early ? pieces(line) : 0;
                    added += early ? 0 : pieces(line);
                }
                case "spoiled" -> {
                    opening -= early ? pieces(line) : 0;
                    spoiled += early ? 0 : pieces(line);
                }
                default -> counted = early ? counted : Optional.of(pieces(line));
            }
        }
        opening -= issued(kind, from, begin);
        int issued = PaperCount.since(kind.device(), today.entries(MachinePaper.PRINT), begin);
        return new StockRow(
                kind.key(),
                kind.name(),
                opening,
                added,
                issued,
                spoiled,
                opening + added - issued - spoiled,
                counted);
    }

    /// Blanks used on the days before, since the last count.
    private int issued(Kind kind, long from, Instant begin) throws StoreException {
        return from == 0
                ? 0
                : ports.store().entriesAfter(MachinePaper.PRINT, from).stream()
                        .map(Numbered::entry)
                        .filter(e -> e.at().isBefore(begin))
                        .filter(e -> PaperCount.device(e).filter(kind.device()::equals).isPresent())
                        .mapToInt(PaperCount::sheets)
                        .sum();
    }

    private static String what(Numbered line) {
        return String.valueOf(Json.read(line.entry().body()).get("what"));
    }

    private static int pieces(Numbered line) {
        return Json.read(line.entry().body()).get("pieces") instanceof Number n ? n.intValue() : 0;
    }
}
