package kiosk.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// E03: what departments really filled in, beside what the pack declares.
class MatterPagesTest {
    private static final int RUNS = 5;

    private Console console;

    @BeforeEach
    void open() throws Exception {
        console = new Console(Clock.systemUTC(), true);
        console.database.inTransaction(tx -> {
            for (int i = 0; i < RUNS; i++) {
                tx.fill().add("suzhou", "fund-rent", 7, 3);
                tx.fill().add("harbour", "fund-rent", 1, 1);
                tx.fill().add("", "gone", 1, 3);
            }
            return RUNS;
        });
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void theRateOfRealRunsStandsBesideTheDeclaredOne() throws Exception {
        assertThat(console.get("/matters", "").body())
                .contains(
                        "租房提取",
                        "suzhou · fund-rent",
                        "<td class=\"n\">70%</td><td class=\"n\">80%</td>",
                        "达到目标");
    }

    @Test
    void aMatterOfTheSameIdInAnotherCityIsAnother() throws Exception {
        assertThat(console.get("/matters", "").body())
                .contains("harbour · fund-rent", "<td class=\"n\">50%</td><td class=\"n\">—</td>");
    }

    @Test
    void belowTheTargetIsMarked() throws Exception {
        assertThat(console.get("/matters", "").body()).contains("25%", "低于目标");
    }
}
