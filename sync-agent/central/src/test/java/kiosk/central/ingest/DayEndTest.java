package kiosk.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.days.DayDesk;
import kiosk.central.days.NightCheck;
import kiosk.central.store.AlertTable;
import kiosk.central.store.DayTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayEndTest {
    private static final Instant PAID_AT = Instant.parse("2026-11-21T02:00:00Z");

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

    private void pay(String order, String state) throws Exception {
        box.send(
                "pay-" + order,
                "payment.settled",
                Map.of(
                        "billKey",
                        "fine:" + order,
                        "attempt",
                        1L,
                        "orderNo",
                        order,
                        "amountFen",
                        20_600L,
                        "method",
                        "card",
                        "flowNo",
                        "600000000001",
                        "state",
                        state));
    }

    private void closeDay(List<Map<String, Object>> differences, boolean settled) throws Exception {
        box.send(
                "close-" + settled + differences.size(),
                "day.closed",
                Map.of(
                        "day", "2026-11-21",
                        "slipNo", "DE20261121-t-1-" + (settled ? 2 : 1),
                        "staffNo", "1001",
                        "settled", settled,
                        "batchNo", "000001",
                        "open", (long) differences.size(),
                        "differences", differences,
                        "comparedAt", "2026-11-21T10:00:00Z",
                        "at", "2026-11-21T10:00:09Z"));
    }

    private static Map<String, Object> difference(String order) {
        return Map.of(
                "kind", "PAD_ONLY",
                "orderNo", order,
                "method", "ecny",
                "padFen", 500L,
                "since", "2026-11-21");
    }

    private List<DayTable.Item> openItems() throws Exception {
        return box.database()
                .<List<DayTable.Item>, RuntimeException>read(tx -> tx.days().openItems("t-1"));
    }

    private List<AlertTable.Alert> alerts() throws Exception {
        return box.database()
                .<List<AlertTable.Alert>, RuntimeException>read(tx -> tx.alerts().open());
    }

    private Optional<Map<String, Object>> totals(String day, String zone) throws Exception {
        return box.database()
                .<Optional<Map<String, Object>>, RuntimeException>read(
                        tx -> DayDesk.totals(tx, "t-1", Map.of("day", day, "zone", zone)));
    }

    @Test
    void centralsBookHasWhatWasPaidThatDayInThatZone() throws Exception {
        pay("o-1", "paid");
        pay("o-2", "failed");
        assertThat(totals("2026-11-21", "Asia/Shanghai"))
                .contains(
                        Map.of(
                                "rows",
                                List.of(
                                        Map.of(
                                                "orderNo", "o-1",
                                                "method", "card",
                                                "amountFen", 20_600L,
                                                "caseId", "case-1",
                                                "at", PAID_AT.toString()))));
        assertThat(totals("2026-11-20", "Asia/Shanghai")).contains(Map.of("rows", List.of()));
        assertThat(totals("2026-11-20", "America/Los_Angeles").orElseThrow().get("rows"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(totals("yesterday", "Asia/Shanghai")).isEmpty();
        assertThat(totals("2026-11-20", "Nowhere")).isEmpty();
    }

    @Test
    void differencesStayOpenUntilTheyAreExplained() throws Exception {
        closeDay(List.of(difference("o-7"), difference("PAD-DE-1")), false);
        assertThat(openItems()).hasSize(2);
        closeDay(List.of(difference("o-7")), true);
        // An unsettled pad ends with the next settlement; its own difference does not.
        assertThat(openItems()).extracting(DayTable.Item::orderNo).contains("o-7");
        box.send(
                "explained-1",
                "item.explained",
                Map.of("day", "2026-11-21", "orderNo", "o-7", "text", "已退款", "staffNo", "1001"));
        assertThat(openItems()).extracting(DayTable.Item::orderNo).doesNotContain("o-7");
    }

    @Test
    void moneyWithoutACloseIsAnAlertUntilTheDayIsClosed() throws Exception {
        pay("o-1", "paid");
        assertThat(nightCheck(PAID_AT.plus(Duration.ofHours(11)))).isZero();
        assertThat(nightCheck(PAID_AT.plus(Duration.ofHours(13)))).isOne();
        assertThat(nightCheck(PAID_AT.plus(Duration.ofHours(14)))).isOne();
        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.code()).isEqualTo("day.difference");
                    assertThat(alert.terminal()).isEqualTo("t-1");
                    assertThat(alert.facts()).contains("20600");
                });
        closeDay(List.of(), true);
        assertThat(alerts()).isEmpty();
        assertThat(nightCheck(PAID_AT.plus(Duration.ofHours(15)))).isZero();
    }

    private int nightCheck(Instant now) throws Exception {
        return box.database().inTransaction(tx -> NightCheck.run(tx, now));
    }
}
