package kiosk.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import kiosk.app.day.DayItem.Kind;
import kiosk.app.day.DayTotals.Sum;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "p", Kind.PAD_ONLY,
                    "j", Kind.JOURNAL_ONLY,
                    "c", Kind.CENTRAL_ONLY,
                    "pj", Kind.NOT_AT_CENTRAL,
                    "jc", Kind.NOT_ON_PAD,
                    "pc", Kind.NOT_IN_JOURNAL);

    private static BookLine line(String order, long fen) {
        return new BookLine(order, "ecny", fen, "case-" + order);
    }

    private static Reconciliation compare(Books books, DayItem... carried) {
        return Reconciliation.of(books, List.of(carried), TODAY);
    }

    private static Books books(
            Optional<List<BookLine>> pad,
            List<BookLine> journal,
            Optional<List<BookLine>> central) {
        return new Books(pad, Optional.empty(), journal, central, Set.of());
    }

    private static DayItem only(Reconciliation found) {
        assertThat(found.items()).hasSize(1);
        return found.items().getFirst();
    }

    /// A naive oracle: each order is put into a random set of books with amounts that mostly agree.
    @Test
    void everyDifferenceIsFoundAndNothingElse() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Map<String, List<BookLine>> books = new LinkedHashMap<>();
            List.of("p", "j", "c").forEach(book -> books.put(book, new ArrayList<>()));
            Map<String, Kind> expected = new LinkedHashMap<>();
            int orders = random.nextInt(30);
            for (int i = 0; i < orders; i++) {
                plant("o" + i, random, books, expected);
            }
            Reconciliation found =
                    compare(
                            books(
                                    Optional.of(books.get("p")),
                                    books.get("j"),
                                    Optional.of(books.get("c"))));
            Map<String, Kind> kinds = new LinkedHashMap<>();
            found.items().forEach(item -> kinds.put(item.orderNo(), item.kind()));
            assertThat(kinds).as("seed " + seed).containsExactlyInAnyOrderEntriesOf(expected);
            if (expected.isEmpty()) {
                assertThat(found.totals()).allMatch(DayTotals::equal);
            }
            assertThat(found.totals().stream().mapToLong(t -> t.journal().fen()).sum())
                    .isEqualTo(books.get("j").stream().mapToLong(BookLine::fen).sum());
            assertThat(found.totals().stream().mapToLong(t -> t.pad().orElseThrow().count()).sum())
                    .isEqualTo(books.get("p").size());
        }
    }

    private static void plant(
            String order,
            Random random,
            Map<String, List<BookLine>> books,
            Map<String, Kind> expected) {
        String where =
                random.nextInt(3) > 0
                        ? "pjc"
                        : List.of("p", "j", "c", "pj", "jc", "pc").get(random.nextInt(6));
        String method = DayTotals.METHODS.get(random.nextInt(3));
        long fen = 100 + random.nextInt(3);
        Set<Long> amounts = new HashSet<>();
        for (String book : where.split("")) {
            long said = random.nextInt(8) == 0 ? fen + 1 : fen;
            amounts.add(said);
            books.get(book).add(new BookLine(order, method, said, ""));
        }
        if (amounts.size() > 1) {
            expected.put(order, Kind.AMOUNT);
        } else if (!where.equals("pjc")) {
            expected.put(order, KINDS.get(where));
        }
    }

    @Test
    void aBookThatWasNotReachedMakesItemsWaitAndTheNextDayEndsThem() {
        Reconciliation first =
                compare(books(Optional.empty(), List.of(line("a", 5)), Optional.empty()));
        assertThat(only(first).kind()).isEqualTo(Kind.WAITS);
        assertThat(first.totals())
                .containsExactly(
                        new DayTotals("ecny", Optional.empty(), new Sum(1, 5), Optional.empty()));
        Books next =
                books(
                        Optional.of(List.of(line("a", 5), line("b", 6))),
                        List.of(line("b", 6)),
                        Optional.of(List.of(line("a", 5), line("b", 6))));
        Reconciliation second = compare(next, only(first));
        assertThat(second.items()).isEmpty();
        assertThat(second.matched()).containsExactly("a");
        // Yesterday's order is in nobody's totals of today.
        assertThat(second.totals())
                .containsExactly(
                        new DayTotals(
                                "ecny",
                                Optional.of(new Sum(1, 6)),
                                new Sum(1, 6),
                                Optional.of(new Sum(1, 6))));
    }

    @Test
    void aDifferenceDoesNotVanishBecauseABookIsSilentToday() {
        DayItem found =
                only(
                        compare(
                                books(
                                        Optional.of(List.of()),
                                        List.of(line("a", 5)),
                                        Optional.of(List.of(line("a", 5))))));
        assertThat(found.kind()).isEqualTo(Kind.NOT_ON_PAD);
        DayItem again = only(compare(books(Optional.empty(), List.of(), Optional.empty()), found));
        assertThat(again).isEqualTo(found);
    }

    @Test
    void anUnknownPaymentWaitsAndIsJudgedWhenItIsKnown() {
        Books unknown =
                new Books(
                        Optional.of(List.of(line("u", 9))),
                        Optional.empty(),
                        List.of(),
                        Optional.of(List.of()),
                        Set.of("u"));
        DayItem waits = only(compare(unknown));
        assertThat(waits.kind()).isEqualTo(Kind.WAITS);
        Books proven =
                books(
                        Optional.of(List.of()),
                        List.of(line("u", 9)),
                        Optional.of(List.of(line("u", 9))));
        assertThat(compare(proven, waits).matched()).containsExactly("u");
        Books failed = books(Optional.of(List.of()), List.of(), Optional.of(List.of()));
        assertThat(only(compare(failed, waits)).kind()).isEqualTo(Kind.PAD_ONLY);
    }

    @Test
    void aDoubleDebitAndAnotherMethodAreSeen() {
        Books twice =
                books(
                        Optional.of(List.of(line("d", 5), line("d", 5))),
                        List.of(line("d", 5)),
                        Optional.of(List.of(line("d", 5))));
        assertThat(only(compare(twice)).amounts().pad()).isEqualTo(OptionalLong.of(10));
        Books other =
                books(
                        Optional.of(List.of(new BookLine("m", "card", 5, ""))),
                        List.of(line("m", 5)),
                        Optional.of(List.of(line("m", 5))));
        assertThat(only(compare(other)).kind()).isEqualTo(Kind.AMOUNT);
    }

    @Test
    void aPadThatCannotListIsComparedByItsTotals() {
        List<BookLine> journal = List.of(line("a", 5));
        Books books =
                new Books(
                        Optional.of(journal),
                        Optional.of(Map.of("ecny", new Sum(2, 11))),
                        journal,
                        Optional.of(journal),
                        Set.of());
        DayItem found = only(compare(books));
        assertThat(found.kind()).isEqualTo(Kind.AMOUNT);
        assertThat(found.orderNo()).startsWith("TOTAL-ecny");
    }
}
