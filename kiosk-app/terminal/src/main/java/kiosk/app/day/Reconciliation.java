package kiosk.app.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kiosk.app.day.DayItem.Amounts;
import kiosk.app.day.DayItem.Kind;
import kiosk.app.day.DayTotals.Sum;
import org.jspecify.annotations.Nullable;

/// Compares three books order by order, together with what earlier days left open. Pure.
///
/// @param totals of this period alone: orders of earlier days are not in them
/// @param items everything that differs or waits for a book, carried ones first
/// @param matched carried orders on which all books agree now
record Reconciliation(List<DayTotals> totals, List<DayItem> items, Set<String> matched) {

    static Reconciliation of(Books books, List<DayItem> carried, LocalDate today) {
        return new Comparison(books, carried, today).result();
    }

    private static final Set<Kind> NO_PAD = Set.of(Kind.JOURNAL_ONLY, Kind.NOT_ON_PAD);
    private static final Set<Kind> NO_CENTRAL = Set.of(Kind.JOURNAL_ONLY, Kind.NOT_AT_CENTRAL);

    /// What a book says about an order; an order it names twice counts with both amounts.
    private record Said(String method, long count, long fen, String caseId) {
        Said plus(Said more) {
            return new Said(method, count + more.count, fen + more.fen, caseId);
        }
    }

    private static final class Comparison {
        private final Books books;
        private final LocalDate today;
        private final Map<String, DayItem> carried = new LinkedHashMap<>();
        private final Map<String, Said> pad;
        private final Map<String, Said> journal;
        private final Map<String, Said> central;

        Comparison(Books books, List<DayItem> open, LocalDate today) {
            this.books = books;
            this.today = today;
            open.forEach(item -> carried.put(item.orderNo(), item));
            this.pad = said(books.pad().orElse(List.of()));
            this.journal = said(books.journal());
            this.central = said(books.central().orElse(List.of()));
        }

        private static Map<String, Said> said(List<BookLine> lines) {
            Map<String, Said> said = new LinkedHashMap<>();
            for (BookLine line : lines) {
                said.merge(
                        line.orderNo(),
                        new Said(line.method(), 1, line.fen(), line.caseId()),
                        Said::plus);
            }
            return said;
        }

        Reconciliation result() {
            Set<String> orders = new LinkedHashSet<>(carried.keySet());
            Stream.of(journal, pad, central).forEach(book -> orders.addAll(book.keySet()));
            List<DayItem> items = new ArrayList<>();
            Set<String> matched = new LinkedHashSet<>();
            for (String order : orders) {
                Optional<DayItem> item = compare(order);
                item.ifPresent(items::add);
                if (item.isEmpty() && carried.containsKey(order)) {
                    matched.add(order);
                }
            }
            List<DayTotals> totals = totals();
            items.addAll(unlisted(totals));
            return new Reconciliation(totals, items, matched);
        }

        private Optional<DayItem> compare(String order) {
            DayItem before = carried.get(order);
            if (before != null && before.kind() == Kind.PAD_NOT_SETTLED) {
                return Optional.of(before);
            }
            Amounts old = before == null ? Amounts.NONE : before.amounts();
            Amounts amounts =
                    new Amounts(
                            fen(pad, order, old.pad()),
                            fen(journal, order, old.journal()),
                            fen(central, order, old.central()));
            return kind(order, amounts, before == null ? Kind.WAITS : before.kind())
                    .map(kind ->
                            new DayItem(
                                    order,
                                    method(order, before),
                                    kind,
                                    amounts,
                                    caseId(order, before),
                                    before == null ? today : before.since()));
        }

        private static OptionalLong fen(Map<String, Said> book, String order, OptionalLong before) {
            Said said = book.get(order);
            return said == null ? before : OptionalLong.of(said.fen());
        }

        /// Empty when all three agree, or none knows it. A book once found silent stays silent
        /// until it says something, also when it cannot be reached now.
        private Optional<Kind> kind(String order, Amounts amounts, Kind before) {
            if (books.unresolved().contains(order)) {
                return Optional.of(Kind.WAITS);
            }
            boolean p = amounts.pad().isPresent();
            boolean j = amounts.journal().isPresent();
            boolean c = amounts.central().isPresent();
            if (contradictory(order, amounts)) {
                return Optional.of(Kind.AMOUNT);
            }
            if (p == j && j == c) {
                return Optional.empty();
            }
            if (!j) {
                return Optional.of(p ? c ? Kind.NOT_IN_JOURNAL : Kind.PAD_ONLY : Kind.CENTRAL_ONLY);
            }
            boolean padSilent = !p && (books.pad().isPresent() || NO_PAD.contains(before));
            boolean centralSilent =
                    !c && (books.central().isPresent() || NO_CENTRAL.contains(before));
            if (padSilent) {
                return Optional.of(centralSilent ? Kind.JOURNAL_ONLY : Kind.NOT_ON_PAD);
            }
            return Optional.of(centralSilent ? Kind.NOT_AT_CENTRAL : Kind.WAITS);
        }

        /// Different amounts, or different methods.
        private boolean contradictory(String order, Amounts amounts) {
            long different =
                    Stream.of(amounts.pad(), amounts.journal(), amounts.central())
                            .flatMapToLong(OptionalLong::stream)
                            .distinct()
                            .count();
            return different > 1 || methods(order).size() > 1;
        }

        private Set<String> methods(String order) {
            Set<String> methods = new HashSet<>();
            Stream.of(journal, pad, central)
                    .flatMap(book -> Optional.ofNullable(book.get(order)).stream())
                    .map(Said::method)
                    .filter(method -> !method.isEmpty())
                    .forEach(methods::add);
            return methods;
        }

        private String method(String order, @Nullable DayItem before) {
            return Stream.of(journal, pad, central)
                    .flatMap(book -> Optional.ofNullable(book.get(order)).stream())
                    .map(Said::method)
                    .filter(method -> !method.isEmpty())
                    .findFirst()
                    .orElse(before == null ? "" : before.method());
        }

        private String caseId(String order, @Nullable DayItem before) {
            return Stream.of(journal, central)
                    .flatMap(book -> Optional.ofNullable(book.get(order)).stream())
                    .map(Said::caseId)
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElse(before == null ? "" : before.caseId());
        }

        private List<DayTotals> totals() {
            Map<String, Sum> ofPad = books.padSums().orElseGet(() -> sums(pad));
            Map<String, Sum> ofJournal = sums(journal);
            Map<String, Sum> ofCentral = sums(central);
            Set<String> methods = new LinkedHashSet<>(DayTotals.METHODS);
            Set<String> met = new TreeSet<>(ofJournal.keySet());
            met.addAll(ofPad.keySet());
            met.addAll(ofCentral.keySet());
            methods.addAll(met);
            methods.retainAll(met);
            return methods.stream()
                    .map(method ->
                            new DayTotals(
                                    method,
                                    books.pad().map(_ -> ofPad.getOrDefault(method, Sum.NONE)),
                                    ofJournal.getOrDefault(method, Sum.NONE),
                                    books.central()
                                            .map(_ -> ofCentral.getOrDefault(method, Sum.NONE))))
                    .toList();
        }

        private Map<String, Sum> sums(Map<String, Said> book) {
            Map<String, Sum> sums = new LinkedHashMap<>();
            book.forEach((order, said) -> {
                if (!carried.containsKey(order)) {
                    String method = said.method().isEmpty() ? method(order, null) : said.method();
                    sums.merge(
                            method,
                            new Sum(said.count(), said.fen()),
                            (a, b) -> new Sum(a.count() + b.count(), a.fen() + b.fen()));
                }
            });
            return sums;
        }

        /// A pad that cannot list: its totals stand for its orders.
        private List<DayItem> unlisted(List<DayTotals> totals) {
            return books.padSums().isEmpty()
                    ? List.of()
                    : totals.stream()
                            .filter(each ->
                                    !each.pad().orElse(each.journal()).equals(each.journal()))
                            .map(this::unlisted)
                            .toList();
        }

        private DayItem unlisted(DayTotals totals) {
            return new DayItem(
                    "TOTAL-" + totals.method() + "-" + today,
                    totals.method(),
                    Kind.AMOUNT,
                    new Amounts(
                            OptionalLong.of(totals.pad().orElseThrow().fen()),
                            OptionalLong.of(totals.journal().fen()),
                            OptionalLong.empty()),
                    "",
                    today);
        }
    }
}
