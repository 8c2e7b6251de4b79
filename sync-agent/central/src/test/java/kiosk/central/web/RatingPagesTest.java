package kiosk.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kiosk.central.store.RatingTable.Ticket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RatingPagesTest {
    private final Clock clock = Clock.systemUTC();
    private Console console;

    @BeforeEach
    void open() throws Exception {
        console = new Console(clock, true);
        console.database.inTransaction(tx -> {
            tx.ratings()
                    .open(
                            new Ticket(
                                    "case-1",
                                    "t-1",
                                    1,
                                    "slow",
                                    "等了一个钟头",
                                    clock.instant(),
                                    LocalDate.of(2026, 12, 11),
                                    "",
                                    "",
                                    Optional.empty(),
                                    0));
            return 0;
        });
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    private String page() throws Exception {
        return console.get("/ratings", "").body();
    }

    @Test
    void aBadRatingHidesItsCaseUntilItIsAnswered() throws Exception {
        assertThat(page()).contains("2026-12-11", "办得慢", "等了一个钟头").doesNotContain("/cases/case-1");
        String token = page().replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        console.post("/ratings/case-1", "", Map.of("token", token, "answer", "short"));
        assertThat(page()).doesNotContain("/cases/case-1");
        console.post(
                "/ratings/case-1",
                "",
                Map.of("token", "wrong", "answer", "one more helper in the hall"));
        assertThat(page()).doesNotContain("/cases/case-1");
        console.post(
                "/ratings/case-1",
                "",
                Map.of("token", token, "answer", "one more helper in the hall"));
        assertThat(page()).contains("/cases/case-1", "one more helper in the hall");
    }
}
