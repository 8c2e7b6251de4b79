package kiosk.central.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kiosk.central.alerts.Alarms.Heard;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.AuditTable;
import kiosk.central.store.Database;
import kiosk.central.store.PaymentTable.Payment;
import kiosk.central.store.StorePlace;
import kiosk.central.store.TerminalTable.Address;
import kiosk.central.store.TerminalTable.Device;
import kiosk.central.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final MovableClock clock = new MovableClock();
    private Database database;
    private AlertWatch watch;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(new StorePlace.Memory("al-" + UUID.randomUUID()), clock);
        watch = new AlertWatch(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void hear(String type, Map<String, Object> data, String who) throws Exception {
        database.inTransaction(tx -> {
            Alarms.take(tx, new Heard("t-1", type, data, who, clock.instant()));
            return 1;
        });
    }

    private void device(String state, String detail) throws Exception {
        database.inTransaction(tx -> {
            Instant now = clock.instant();
            Alarms.device(tx, new Device("t-1", "receiptPrinter", state, detail, true, now), now);
            return 1;
        });
    }

    private void payment(String state) throws Exception {
        database.inTransaction(tx -> {
            tx.payments()
                    .report(
                            new Payment(
                                    "bill",
                                    1,
                                    "order-1",
                                    100,
                                    "",
                                    state,
                                    "c",
                                    "t-1",
                                    clock.instant(),
                                    "ecny"));
            return 1;
        });
    }

    private List<Alert> alerts() throws Exception {
        return database.read(tx -> tx.alerts().open());
    }

    private void codes(String... codes) throws Exception {
        assertThat(alerts()).extracting(Alert::code).containsExactly(codes);
    }

    @Test
    void paperIsLowUntilItIsThere() throws Exception {
        device("degraded", "paper_low");
        device("degraded", "paper_low");
        codes("paper.low");
        assertThat(alerts().getFirst().times()).isEqualTo(1);
        device("unusable", "paper_out");
        codes("paper.out");
        device("online", "");
        codes();
        List<Alert> over = database.read(tx -> tx.alerts().history(9));
        assertThat(over).hasSize(2);
    }

    @Test
    void lostDeviceIsAnAlertUntilItAnswers() throws Exception {
        device("offline", "not_connected");
        codes("device.offline");
        device("online", "");
        codes();
    }

    @Test
    void unknownPaymentEndsWithItsOutcomeInAnyOrder() throws Exception {
        payment("unknown");
        hear("payment.unknown", Map.of("amountFen", 100L), "order-1");
        codes("payment.unknown");
        payment("paid");
        hear("payment.settled", Map.of(), "order-1");
        codes();
        payment("unknown");
        hear("payment.unknown", Map.of(), "order-1");
        codes();
    }

    @Test
    void aPaymentAtAReplacedPadIsAnAlertUntilItHasAnOutcome() throws Exception {
        payment("unknown");
        hear("payment.unknown", Map.of("amountFen", 100L), "order-1");
        hear("alert.raised", Map.of("code", "payment.otherPad", "subject", "order-1"), "");
        codes("payment.unknown", "payment.otherPad");
        payment("failed");
        hear("payment.settled", Map.of(), "order-1");
        codes();
    }

    @Test
    void serviceAndTerminalsOwnAlerts() throws Exception {
        hear("service.suspended", Map.of("reason", "paper", "x", "y"), "");
        hear("alert.raised", Map.of("code", "staff.locked", "subject", "1001"), "");
        hear("alert.raised", Map.of("code", "<script>", "subject", "1001"), "");
        assertThat(alerts())
                .extracting(Alert::code)
                .containsExactlyInAnyOrder("service.suspended", "staff.locked");
        hear("service.resumed", Map.of(), "");
        codes("staff.locked");
    }

    @Test
    void whatStaffDoAtATerminalIsInTheAudit() throws Exception {
        hear(
                "staff.act",
                Map.of("staffNo", "1001", "secondNo", "1002", "act", "paper", "outcome", "ok"),
                "");
        List<AuditTable.Row> rows =
                database.read(tx -> tx.audit().find(new AuditTable.Wanted("1001", "", "", 99), 9));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.act().source()).isEqualTo("t-1");
                    assertThat(row.act().act()).isEqualTo("staff.paper");
                    assertThat(row.act().detail()).isEqualTo("second=1002");
                });
    }

    @Test
    void silentTerminalIsAnAlertUntilItSpeaks() throws Exception {
        heard();
        watch.look();
        codes();
        clock.advance(AlertWatch.SILENT.plusSeconds(1));
        watch.look();
        watch.look();
        codes("terminal.silent");
        heard();
        watch.look();
        codes();
    }

    private void heard() throws Exception {
        database.inTransaction(tx -> {
            tx.terminals().heard(new Address("demo", "s", "t-1"), clock.instant());
            return 1;
        });
    }

    @Test
    void alertNobodyTakesRisesAndOneThatIsTakenDoesNot() throws Exception {
        hear("staff.called", Map.of("scene", "pay"), "call-1");
        clock.advance(AlertWatch.PATIENCE_CALL);
        watch.look();
        assertThat(alerts().getFirst().level()).isEqualTo(2);
        Optional<Alert> taken =
                database.inTransaction(
                        tx -> tx.alerts().acknowledge(alerts(tx), "wang", clock.instant()));
        assertThat(taken).isPresent();
        clock.advance(Duration.ofHours(1));
        watch.look();
        assertThat(alerts().getFirst().level()).isEqualTo(2);
    }

    private static long alerts(kiosk.central.store.Tx tx) {
        return tx.alerts().open().getFirst().id();
    }
}
