package kiosk.central.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.AuditTable.Chain;
import kiosk.central.store.AuditTable.Wanted;
import kiosk.central.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleTablesTest {
    private final MovableClock clock = new MovableClock();
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database =
                Database.open(
                        new StorePlace.Memory("console-" + System.identityHashCode(this)), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void act(String name) throws Exception {
        database.inTransaction(tx -> {
            tx.audit()
                    .add(
                            new Act("wang", "central", name, "<b>\u0000", "ok", "x".repeat(9000)),
                            clock.instant());
            return 1;
        });
    }

    private Chain check() throws Exception {
        return database.read(tx -> tx.audit().check());
    }

    private void tamper(String statement) throws Exception {
        database.withConnection(connection -> new Sql(connection).update(statement), true);
    }

    @Test
    void auditIsAChain() throws Exception {
        act("login");
        act("unmask");
        act("logout");

        assertThat(check()).isEqualTo(new Chain(3, 0));
        List<AuditTable.Row> found =
                database.read(
                        tx -> tx.audit().find(new Wanted("", "unmask", "", Long.MAX_VALUE), 9));
        assertThat(found).singleElement().satisfies(row -> assertThat(row.previous()).hasSize(64));
    }

    @Test
    void changedRowBreaksTheChain() throws Exception {
        act("login");
        act("unmask");
        tamper("update audit set outcome = 'refused' where id = 2");

        assertThat(check()).isEqualTo(new Chain(1, 2));
    }

    @Test
    void missingRowBreaksTheChain() throws Exception {
        act("login");
        act("unmask");
        act("logout");
        tamper("delete from audit where id = 2");

        assertThat(check().brokenAt()).isEqualTo(2);
    }

    @Test
    void cutOffTailBreaksTheChain() throws Exception {
        act("login");
        act("unmask");
        tamper("delete from audit where id = 2");

        assertThat(check().brokenAt()).isEqualTo(2);
    }

    private boolean raise(Instant at) throws Exception {
        return database.inTransaction(tx ->
                tx.alerts().raise("t-1", "paper.low", "receiptPrinter", Map.of("left", 3L), at));
    }

    @Test
    void sameTroubleIsOneAlertUntilItEnds() throws Exception {
        Instant now = clock.instant();

        assertThat(raise(now)).isTrue();
        assertThat(raise(now.plusSeconds(5))).isFalse();
        List<AlertTable.Alert> open = database.read(tx -> tx.alerts().open());
        assertThat(open).singleElement().satisfies(a -> assertThat(a.times()).isEqualTo(2));
        boolean ended =
                database.inTransaction(
                        tx -> tx.alerts().resolve("t-1", "paper.low", "receiptPrinter", now));
        assertThat(ended).isTrue();
        assertThat(raise(now.plus(Duration.ofHours(1)))).isTrue();
        List<AlertTable.Alert> over = database.read(tx -> tx.alerts().history(9));
        assertThat(over).hasSize(1);
    }

    @Test
    void alertIsAcknowledgedOnce() throws Exception {
        raise(clock.instant());
        long id = database.read(tx -> tx.alerts().open().getFirst().id());

        assertThat(acknowledge(id, "wang")).isTrue();
        assertThat(acknowledge(id, "li")).isFalse();
    }

    private boolean acknowledge(long id, String name) throws Exception {
        return database.inTransaction(
                tx -> tx.alerts().acknowledge(id, name, clock.instant()).isPresent());
    }
}
