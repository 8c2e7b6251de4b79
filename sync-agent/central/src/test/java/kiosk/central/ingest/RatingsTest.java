package kiosk.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.RatingTable.Ticket;
import kiosk.central.store.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// E05: one and two stars are answered within fifteen working days.
class RatingsTest {
    private static final Instant LATER = Instant.parse("2026-12-14T02:00:00Z");

    @TempDir Path folder;
    private IngestInABox box;

    @BeforeEach
    void open() throws Exception {
        box = new IngestInABox(folder, _ -> {});
    }

    @AfterEach
    void close() {
        box.close();
    }

    private void rate(String id, long stars, List<String> reasons) throws Exception {
        box.send(id, "case.rated", Map.of("stars", stars, "reasons", reasons));
    }

    private List<Ticket> tickets() throws Exception {
        return box.database().<List<Ticket>, RuntimeException>read(tx -> tx.ratings().newest(10));
    }

    private List<Alert> alerts() throws Exception {
        return box.database().<List<Alert>, RuntimeException>read(tx -> tx.alerts().open());
    }

    private <T> T does(Tx.Work<T, RuntimeException> work) throws Exception {
        return box.database().<T, RuntimeException>inTransaction(work);
    }

    private boolean answer(String text, String by) throws Exception {
        return does(tx -> RatingDesk.answer(tx, "case-1", text, by, LATER));
    }

    @Test
    void aBadRatingIsATicketWithItsLastDay() throws Exception {
        rate("r1", 2, List.of("slow", "machine", "<script>"));
        assertThat(tickets())
                .singleElement()
                .satisfies(ticket -> {
                    assertThat(ticket.caseId()).isEqualTo("case-1");
                    assertThat(ticket.stars()).isEqualTo(2);
                    assertThat(ticket.reasons()).isEqualTo("machine,slow");
                    // Rated on a Saturday: three weeks of five working days.
                    assertThat(ticket.dueOn()).isEqualTo(LocalDate.of(2026, 12, 11));
                    assertThat(ticket.open()).isTrue();
                });
    }

    @Test
    void e05WordsAreKeptWithoutNumbersOfPeople() throws Exception {
        box.send(
                "r1",
                "case.rated",
                Map.of(
                        "stars",
                        1L,
                        "reasons",
                        List.of(),
                        "words",
                        "等了一个钟头，我电话138 0013 8000，身份证11010519491231002X"));

        assertThat(tickets())
                .singleElement()
                .extracting(Ticket::words)
                .isEqualTo("等了一个钟头，我电话****，身份证****");
    }

    @Test
    void e05TheCustomerRatesTheAnswerOnceAndOnlyWhenThereIsOne() throws Exception {
        rate("r1", 1, List.of());
        box.send("a0", "case.rated.again", Map.of("stars", 5L));
        assertThat(tickets()).singleElement().extracting(Ticket::againStars).isEqualTo(0L);

        answer("加开了一个窗口", "王工");
        box.send("a1", "case.rated.again", Map.of("stars", 4L));
        box.send("a2", "case.rated.again", Map.of("stars", 1L));

        assertThat(tickets()).singleElement().extracting(Ticket::againStars).isEqualTo(4L);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void e05WhoIsStillNotContentIsAnAlert() throws Exception {
        rate("r1", 1, List.of());
        answer("加开了一个窗口", "王工");
        box.send("a1", "case.rated.again", Map.of("stars", 2L));

        assertThat(alerts()).singleElement().extracting(Alert::code).isEqualTo("rating.again");
    }

    @Test
    void threeStarsAreNoTicket() throws Exception {
        rate("r1", 3, List.of());
        assertThat(tickets()).isEmpty();
    }

    @Test
    void aCaseIsRatedOnce() throws Exception {
        rate("r1", 1, List.of("slow"));
        rate("r2", 2, List.of("unclear"));
        assertThat(tickets()).singleElement().extracting(Ticket::stars).isEqualTo(1L);
    }

    @Test
    void whatNobodyAnsweredInTimeIsAnAlertUntilSomebodyDoes() throws Exception {
        rate("r1", 1, List.of());
        does(tx -> {
            RatingDesk.look(tx, Instant.parse("2026-12-11T02:00:00Z"));
            return 0;
        });
        assertThat(alerts()).as("the last day is not over").isEmpty();
        does(tx -> {
            RatingDesk.look(tx, LATER);
            RatingDesk.look(tx, LATER);
            return 0;
        });
        assertThat(alerts()).singleElement().extracting(Alert::code).isEqualTo("rating.overdue");

        assertThat(answer("已加派一名导办", "王敏")).isTrue();
        assertThat(alerts()).isEmpty();
        assertThat(answer("再答一次看看", "李娜")).as("answered before").isFalse();
        assertThat(tickets()).singleElement().extracting(Ticket::answeredBy).isEqualTo("王敏");
    }
}
