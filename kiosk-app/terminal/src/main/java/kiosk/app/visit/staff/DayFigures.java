package kiosk.app.visit.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// What the journal says about the day and about paper: read once, then only what is new.
///
/// Thread rule: any thread, one at a time.
public final class DayFigures {
    /// Lines that stand for paper put into a printer; the key is the kind of the printer.
    static final String PAPER = "paper";

    /// Lines that stand for blank stock; the key is the kind of blank.
    static final String STOCK = "stock";

    private static final int RESOLVED_MOST = 20;
    private static final List<String> EFFECTS =
            List.of("case", "pay", "print", "journey", PAPER, STOCK);

    private final Ports ports;
    private final Map<String, Long> through = new LinkedHashMap<>();
    private final Map<String, Long> amounts = new LinkedHashMap<>();
    private final Map<String, Integer> remaining = new LinkedHashMap<>();
    private final Map<String, Integer> used = new LinkedHashMap<>();
    private final Map<String, Stack> stock = new LinkedHashMap<>();
    private final List<StaffPlace.Resolved> resolved = new ArrayList<>();
    private LocalDate day = LocalDate.MIN;
    private int cases;
    private int completed;
    private int payments;
    private long paidFen;

    /// Reads the journal of `ports`.
    public DayFigures(Ports ports) {
        this.ports = ports;
    }

    /// The day so far.
    ///
    /// @param used how often a device (by its kind) was used today
    /// @param remaining sheets by kind of printer, where they were counted
    public record Day(
            int cases,
            int completed,
            int payments,
            long paidFen,
            Map<String, Integer> used,
            Map<String, Integer> remaining,
            List<StaffPlace.StockRow> stock,
            List<StaffPlace.Resolved> resolved) {}

    private static final class Stack {
        private int opening;
        private int added;
        private int issued;
        private int spoiled;
        private int left;
        private Optional<Integer> counted = Optional.empty();

        private void nextDay() {
            opening = left;
            added = 0;
            issued = 0;
            spoiled = 0;
            counted = Optional.empty();
        }
    }

    /// Brings the figures up to date.
    public synchronized Day read() throws StoreException {
        List<Store.Numbered> fresh = new ArrayList<>();
        for (String effect : EFFECTS) {
            List<Store.Numbered> lines =
                    ports.store().entriesAfter(effect, through.getOrDefault(effect, 0L));
            if (!lines.isEmpty()) {
                through.put(effect, lines.getLast().number());
                fresh.addAll(lines);
            }
        }
        fresh.sort(Comparator.comparingLong(Store.Numbered::number));
        for (Store.Numbered line : fresh) {
            turnTo(date(line.entry()));
            take(line.entry());
        }
        turnTo(LocalDate.ofInstant(ports.central().now(), ports.terminal().zone()));
        return new Day(
                cases,
                completed,
                payments,
                paidFen,
                Map.copyOf(used),
                Map.copyOf(remaining),
                Blanks.all().stream().map(this::row).toList(),
                List.copyOf(resolved.reversed()));
    }

    private LocalDate date(JournalEntry entry) {
        return LocalDate.ofInstant(entry.at(), ports.terminal().zone());
    }

    private void turnTo(LocalDate other) {
        if (other.isAfter(day)) {
            day = other;
            cases = 0;
            completed = 0;
            payments = 0;
            paidFen = 0;
            used.clear();
            stock.values().forEach(Stack::nextDay);
        }
    }

    private void take(JournalEntry entry) {
        Map<String, Object> body = Json.read(entry.body());
        switch (entry.effect()) {
            case "case" -> {
                cases += entry.phase() == Phase.INTENT ? 1 : 0;
                boolean done = entry.phase() == Phase.OUTCOME;
                completed += done && !"abandoned".equals(body.get("how")) ? 1 : 0;
            }
            case "pay" -> pay(entry, body);
            case "print" -> print(body);
            case "journey" -> use("Identified".equals(body.get("is")) ? "idReader" : "");
            case PAPER -> remaining.put(entry.key(), number(body, "sheets"));
            case STOCK -> stock(entry.key(), body);
            default -> throw new IllegalStateException(entry.effect());
        }
    }

    private void use(String kind) {
        if (!kind.isEmpty()) {
            used.merge(kind, 1, Integer::sum);
        }
    }

    private void pay(JournalEntry entry, Map<String, Object> body) {
        if (entry.phase() == Phase.INTENT) {
            amounts.put(entry.key(), ((Number) body.getOrDefault("amountFen", 0L)).longValue());
            use("pad");
            return;
        }
        if (entry.phase() != Phase.OUTCOME) {
            return;
        }
        long fen = Optional.ofNullable(amounts.remove(entry.key())).orElse(0L);
        boolean paid = Boolean.TRUE.equals(body.get("paid"));
        payments += paid ? 1 : 0;
        paidFen += paid ? fen : 0;
        if (body.get("by") instanceof String how) {
            resolved.add(
                    new StaffPlace.Resolved(
                            entry.key(),
                            fen,
                            paid,
                            how,
                            body.getOrDefault("evidence", "").toString(),
                            entry.at()));
            if (resolved.size() > RESOLVED_MOST) {
                resolved.removeFirst();
            }
        }
    }

    private void print(Map<String, Object> body) {
        if (!"PRINTED".equals(body.get("how"))) {
            return;
        }
        String kind = body.getOrDefault("on", Blanks.RECEIPT_PRINTER).toString();
        use(kind);
        remaining.computeIfPresent(kind, (_, sheets) -> Math.max(0, sheets - 1));
        Blanks.of(kind)
                .ifPresent(blank -> {
                    Stack stack = stack(blank);
                    stack.issued++;
                    stack.left = Math.max(0, stack.left - 1);
                });
    }

    private void stock(String kind, Map<String, Object> body) {
        Stack stack = stack(kind);
        int pieces = number(body, "pieces");
        switch (body.getOrDefault("what", "").toString()) {
            case "added" -> {
                stack.added += pieces;
                stack.left += pieces;
            }
            case "spoiled" -> {
                stack.spoiled += pieces;
                stack.left = Math.max(0, stack.left - pieces);
            }
            default -> {
                stack.counted = Optional.of(pieces);
                stack.left = pieces;
            }
        }
    }

    private Stack stack(String kind) {
        return stock.computeIfAbsent(kind, _ -> new Stack());
    }

    private StaffPlace.StockRow row(Blanks.Blank blank) {
        Stack s = stack(blank.kind());
        return new StaffPlace.StockRow(
                blank.kind(),
                blank.name(),
                s.opening,
                s.added,
                s.issued,
                s.spoiled,
                s.left,
                s.counted);
    }

    private static int number(Map<String, Object> body, String key) {
        return body.get(key) instanceof Number n ? n.intValue() : 0;
    }
}
