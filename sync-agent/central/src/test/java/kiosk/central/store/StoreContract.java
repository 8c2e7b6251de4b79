package kiosk.central.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kiosk.central.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every database under central must do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract
        implements IdentityTablesContract, DayTablesContract, ConsoleTablesContract {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00.123456Z");
    private static final int THREADS = 8;

    private Database database;

    abstract StorePlace place() throws Exception;

    @BeforeAll
    void open() throws Exception {
        database = Database.open(place(), Clock.systemUTC());
    }

    @Override
    public Database opened() {
        return database;
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private <T> List<T> atOnce(Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future :
                    threads.invokeAll(IntStream.range(0, THREADS).mapToObj(_ -> work).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void eventIsFirstOnce() throws Exception {
        InboxTable.Arrival arrival =
                new InboxTable.Arrival("t-1", "event-1", "e", 1, "case.rated", NOW);
        List<Boolean> first = atOnce(() -> database.inTransaction(tx -> tx.inbox().first(arrival)));

        assertThat(first).filteredOn(f -> f).hasSize(1);
    }

    @Test
    void downEventsAreNumberedWithoutGaps() throws Exception {
        List<Long> numbers =
                atOnce(() ->
                        database.inTransaction(tx ->
                                tx.down()
                                        .add(
                                                new DownTable.News(
                                                        "t-down", "c", "case.accepted", "{}", NOW))
                                        .n()));

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, THREADS).boxed().toList());
        List<Long> after =
                database.read(
                        tx -> tx.down().after("t-down", 5, 10).stream().map(d -> d.n()).toList());
        assertThat(after).containsExactly(6L, 7L, 8L);
    }

    @Test
    void oneOfManyReservesARow() throws Exception {
        database.inTransaction(tx -> {
            tx.department("RACE").found();
            tx.department("RACE").put("bill", "7", Map.of("state", "open"));
            return true;
        });
        List<Boolean> won = atOnce(() -> database.inTransaction(this::reserve));

        assertThat(won).filteredOn(w -> w).hasSize(1);
    }

    private boolean reserve(Tx tx) {
        SqlTables tables = tx.department("RACE");
        tables.lock();
        Map<String, Object> row = new HashMap<>(tables.row("bill", "7").orElseThrow());
        if (!row.get("state").equals("open")) {
            return false;
        }
        row.put("state", "reserved");
        tables.put("bill", "7", row);
        return true;
    }

    @Test
    void serialNumbersAreGivenOnce() throws Exception {
        List<Long> numbers =
                atOnce(() -> database.inTransaction(tx -> tx.department("S").serial("ticket")));

        assertThat(numbers).doesNotHaveDuplicates().contains(1L, (long) THREADS);
    }

    @Test
    void nestedFailureLeavesTheRest() throws Exception {
        database.inTransaction(tx -> {
            tx.department("NEST").put("t", "kept", Map.of("n", 1L));
            assertThatThrownBy(() ->
                            tx.nested(inner -> {
                                inner.department("NEST").put("t", "gone", Map.of("n", 2L));
                                throw new IllegalStateException("no");
                            }))
                    .isInstanceOf(IllegalStateException.class);
            return true;
        });
        List<Map<String, Object>> rows = database.read(tx -> tx.department("NEST").rows("t"));

        assertThat(rows).containsExactly(Map.of("n", 1L));
    }

    @Test
    void failedTransactionLeavesNothing() throws Exception {
        assertThatThrownBy(() ->
                        database.inTransaction(tx -> {
                            tx.department("FAIL").put("t", "k", Map.of());
                            throw new IllegalStateException("no");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(
                        database.<Integer, RuntimeException>read(
                                tx -> tx.department("FAIL").rows("t").size()))
                .isZero();
    }

    @Test
    void caseKeepsWhatWasSubmitted() throws Exception {
        CaseTable.Submission submission =
                new CaseTable.Submission(
                        "case-1",
                        "t-1",
                        "fine",
                        "p@1",
                        "1",
                        "TRF.paid",
                        "key",
                        "owner",
                        "L2",
                        Json.text(Map.of("name", "㛃 䶮 𠅤 \u0000 \"quoted\"")),
                        NOW);
        List<Boolean> opened =
                atOnce(() -> database.inTransaction(tx -> tx.cases().open(submission, NOW)));
        database.inTransaction(tx -> {
            tx.cases().settle("case-1", "accepted", "{}", NOW);
            tx.cases().add("case-1", new CaseTable.Line("a", "t", "{}", NOW));
            return true;
        });
        CaseTable.Case found = database.read(tx -> tx.cases().ofApplicant("owner", 5).getFirst());

        assertThat(opened).filteredOn(o -> o).hasSize(1);
        assertThat(found.submission()).isEqualTo(submission);
        assertThat(found.state()).isEqualTo("accepted");
    }

    @Test
    void provenPaymentStaysProven() throws Exception {
        database.inTransaction(tx -> {
            tx.payments().report(payment("unknown", ""));
            tx.payments().report(payment("paid", "F1"));
            tx.payments().report(payment("unknown", ""));
            return true;
        });
        List<PaymentTable.Payment> found = database.read(tx -> tx.payments().ofBill("fine:1"));

        assertThat(found).containsExactly(payment("paid", "F1"));
    }

    private static PaymentTable.Payment payment(String state, String flow) {
        return new PaymentTable.Payment(
                "fine:1", 1, "order-1", 100, flow, state, "c", "t", NOW, "ecny");
    }

    @Test
    void dueRowIsTakenOnceAndSubmissionsReopen() throws Exception {
        DueTable.Due due =
                new DueTable.Due(
                        "due-1",
                        DueTable.Kind.SUBMISSION,
                        "HPF.withdraw",
                        "k",
                        "{}",
                        "c",
                        "t",
                        NOW,
                        "suzhou");
        database.inTransaction(tx -> {
            tx.due().add(due);
            tx.due().add(due);
            return true;
        });
        List<String> ready = database.read(tx -> tx.due().ready(NOW, 10));
        List<Boolean> taken =
                atOnce(() ->
                        database.inTransaction(tx -> {
                            Optional<DueTable.Due> mine = tx.due().take("due-1");
                            mine.ifPresent(_ -> tx.due().done("due-1"));
                            return mine.isPresent();
                        }));
        database.inTransaction(tx -> {
            tx.due().add(due);
            return true;
        });

        assertThat(ready).containsExactly("due-1");
        assertThat(taken).filteredOn(t -> t).hasSize(1);
        assertThat(database.<Long, RuntimeException>read(tx -> tx.due().open())).isEqualTo(1);
    }

    @Test
    void staffCallOfOneRequestIsOneCall() throws Exception {
        StaffCallTable.Call call =
                new StaffCallTable.Call(
                        "call-1", "request-1", "t-1", "pay", NOW, "", Optional.empty());
        StaffCallTable.Call again =
                new StaffCallTable.Call(
                        "call-2", "request-1", "t-1", "pay", NOW, "", Optional.empty());
        StaffCallTable.Call kept =
                database.inTransaction(tx -> {
                    tx.staffCalls().add(call);
                    return tx.staffCalls().add(again);
                });
        Optional<StaffCallTable.Call> second =
                database.inTransaction(tx -> {
                    tx.staffCalls().acknowledge("call-1", "王", NOW);
                    return tx.staffCalls().acknowledge("call-1", "李", NOW);
                });

        assertThat(kept.id()).isEqualTo("call-1");
        assertThat(second).isEmpty();
    }
}
