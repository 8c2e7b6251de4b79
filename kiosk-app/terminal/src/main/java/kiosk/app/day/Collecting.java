package kiosk.app.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kiosk.app.day.DayState.Book;
import kiosk.app.day.DayState.Unresolved;
import kiosk.app.day.DayTotals.Sum;
import kiosk.app.visit.Ports;
import kiosk.device.PaymentPad;
import kiosk.device.PaymentPad.TotalsOutcome;
import kiosk.sync.Central.Reply;
import kiosk.sync.StoreException;

/// Reads the three books and compares them.
///
/// Thread rule: one thread at a time; blocking.
final class Collecting {
    private static final Duration PAD = Duration.ofSeconds(30);
    private static final Duration CENTRAL = Duration.ofSeconds(10);
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final int BEATS_MAX = 25;
    private static final int DAYS_MAX = 31;

    private final Ports ports;
    private final DayFile file;
    private final DayBook book;

    Collecting(Ports ports, DayFile file) {
        this.ports = ports;
        this.file = file;
        this.book = new DayBook(ports.store());
    }

    /// Reads everything since the last close.
    Collected collect(Consumer<Book> progress) throws StoreException {
        progress.accept(Book.JOURNAL);
        Optional<DayFile.Last> last = file.last();
        List<DayItem> carried = file.open();
        Instant now = ports.central().now();
        LocalDate today = LocalDate.ofInstant(now, ports.terminal().zone());
        DayBook.Page journal = book.after(last.map(DayFile.Last::through).orElse(0L));
        List<Unresolved> unresolved = book.unresolved();
        Set<String> known = orders(carried, journal.paid());
        progress.accept(Book.PAD);
        Optional<PaymentPad.Totals> pad = pad();
        progress.accept(Book.CENTRAL);
        LocalDate from =
                last.map(DayFile.Last::day).orElse(journal.from(ports.terminal().zone(), today));
        Optional<List<BookLine>> central = central(earliest(from, carried), today);
        Books books =
                new Books(
                        fresh(pad.map(totals -> lines(totals, journal.paid())), known),
                        pad.filter(totals -> totals.lines().isEmpty()).map(Collecting::sums),
                        journal.paid(),
                        fresh(central, known),
                        unresolved.stream().map(Unresolved::orderNo).collect(Collectors.toSet()));
        return new Collected(
                today,
                now,
                journal.through(),
                pad,
                central.isPresent(),
                withoutEnded(Reconciliation.of(books, carried, today), carried),
                unresolved);
    }

    /// Whether money was taken since.
    boolean changedSince(Collected collected) throws StoreException {
        return !book.after(collected.through()).paid().isEmpty();
    }

    /// Compares what waited for central with central alone; empty when nothing waits or central
    /// cannot be asked.
    Optional<Reconciliation> later() throws StoreException {
        List<DayItem> carried = file.open();
        LocalDate today = LocalDate.ofInstant(ports.central().now(), ports.terminal().zone());
        if (carried.stream().noneMatch(Collecting::waitsForCentral)) {
            return Optional.empty();
        }
        Optional<List<BookLine>> central =
                fresh(central(earliest(today, carried), today), orders(carried, List.of()));
        if (central.isEmpty()) {
            return Optional.empty();
        }
        Set<String> unresolved =
                book.unresolved().stream().map(Unresolved::orderNo).collect(Collectors.toSet());
        Books books = new Books(Optional.empty(), Optional.empty(), List.of(), central, unresolved);
        return Optional.of(withoutEnded(Reconciliation.of(books, carried, today), carried));
    }

    private static boolean waitsForCentral(DayItem item) {
        return item.shown()
                ? item.kind() == DayItem.Kind.NOT_AT_CENTRAL
                : item.amounts().central().isEmpty();
    }

    private static Set<String> orders(List<DayItem> carried, List<BookLine> journal) {
        Set<String> orders = new HashSet<>();
        carried.forEach(item -> orders.add(item.orderNo()));
        journal.forEach(line -> orders.add(line.orderNo()));
        return orders;
    }

    private Optional<PaymentPad.Totals> pad() {
        return ports.devices().pad().totals(PAD)
                        instanceof TotalsOutcome.Counted(PaymentPad.Totals totals)
                ? Optional.of(totals)
                : Optional.empty();
    }

    private static List<BookLine> lines(PaymentPad.Totals totals, List<BookLine> otherwise) {
        return totals.lines()
                .map(lines ->
                        lines.stream()
                                .map(line ->
                                        new BookLine(
                                                line.orderNo(),
                                                word(line.method()),
                                                line.amountFen(),
                                                ""))
                                .toList())
                .orElse(otherwise);
    }

    private static Map<String, Sum> sums(PaymentPad.Totals totals) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        totals.sums()
                .forEach((method, sum) -> {
                    if (sum.count() > 0) {
                        sums.put(word(method), new Sum(sum.count(), sum.fen()));
                    }
                });
        return sums;
    }

    private static String word(PaymentPad.Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate earliest(LocalDate from, List<DayItem> carried) {
        LocalDate earliest = from;
        for (DayItem item : carried) {
            earliest = item.since().isBefore(earliest) ? item.since() : earliest;
        }
        return earliest;
    }

    /// Central's rows of these days, after it was given a few seconds to take in what waits here.
    private Optional<List<BookLine>> central(LocalDate from, LocalDate to) throws StoreException {
        if (!ports.central().reachable()) {
            return Optional.empty();
        }
        ports.central().nudge();
        for (int i = 0; i < BEATS_MAX && ports.store().pendingCount() > 0; i++) {
            ports.pace().pause(BEAT);
        }
        LocalDate first = from.isBefore(to.minusDays(DAYS_MAX)) ? to.minusDays(DAYS_MAX) : from;
        List<BookLine> lines = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(to); day = day.plusDays(1)) {
            Map<String, Object> ask =
                    Map.of("day", day.toString(), "zone", ports.terminal().zone().getId());
            if (!(ports.central().request("day/totals", ask, "", CENTRAL)
                    instanceof Reply.Answer(Map<String, Object> body))) {
                return Optional.empty();
            }
            DayJson.list(body, "rows")
                    .forEach(row ->
                            lines.add(
                                    new BookLine(
                                            DayJson.text(row, "orderNo"),
                                            DayJson.text(row, "method"),
                                            DayJson.number(row, "amountFen"),
                                            DayJson.text(row, "caseId"))));
        }
        return Optional.of(lines);
    }

    /// Without orders of earlier periods: a batch that was not settled and a day that was closed
    /// before its end name them again.
    private Optional<List<BookLine>> fresh(Optional<List<BookLine>> lines, Set<String> known)
            throws StoreException {
        if (lines.isEmpty()) {
            return lines;
        }
        List<BookLine> fresh = new ArrayList<>();
        for (BookLine line : lines.get()) {
            boolean ours = known.contains(line.orderNo());
            if (ours || !(book.knows(line.orderNo()) || file.ended(line.orderNo()))) {
                fresh.add(line);
            }
        }
        return Optional.of(fresh);
    }

    /// What was explained since it was first seen does not come again.
    private Reconciliation withoutEnded(Reconciliation found, List<DayItem> carried)
            throws StoreException {
        Set<String> open = orders(carried, List.of());
        List<DayItem> items = new ArrayList<>();
        for (DayItem item : found.items()) {
            if (open.contains(item.orderNo()) || !file.ended(item.orderNo())) {
                items.add(item);
            }
        }
        return new Reconciliation(found.totals(), items, found.matched());
    }
}
