package kiosk.central.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.AuditTable.Chain;
import kiosk.central.store.PaymentTable.Payment;
import kiosk.central.store.SessionTable.Session;
import kiosk.central.store.StaffTable.Member;
import kiosk.central.store.UserTable.User;
import org.junit.jupiter.api.Test;

/// What the tables behind central's page must do in every database.
interface ConsoleTablesContract {
    Instant TEN = Instant.parse("2026-04-02T02:00:00Z");

    Database opened();

    @Test
    default void userIsAddedOnceAndAOneTimeCodeUsedOnce() throws Exception {
        User user = new User("li", "李", "hash", true, "SECRET", 5, "operator", "", true, TEN);
        List<Boolean> done =
                opened().inTransaction(tx ->
                        List.of(
                                tx.users().add(user),
                                tx.users().add(user),
                                tx.users().used("li", 6),
                                tx.users().used("li", 6)));
        UserTable.Lock lock =
                opened().inTransaction(tx -> {
                    tx.users().change("li", "auditor", "o-1", true);
                    tx.users().password("li", "other", false);
                    tx.users().lock("li");
                    tx.users().lock("li", new UserTable.Lock(3, TEN, TEN));
                    return tx.users().lock("li");
                });
        User found = opened().read(tx -> tx.users().find("li").orElseThrow());

        assertThat(done).containsExactly(true, false, true, false);
        assertThat(lock.wrong()).isEqualTo(3);
        assertThat(found.roles()).isEqualTo("auditor");
        assertThat(found.mustChange()).isFalse();
        assertThat(found.totpLast()).isEqualTo(6);
    }

    @Test
    default void sessionsEndTogetherAndGrantsEndByThemselves() throws Exception {
        opened().inTransaction(tx -> {
            for (String id : List.of("s-1", "s-2", "s-3")) {
                tx.sessions().add(new Session(id, "wang", "c", "IN", "", "", TEN, TEN, TEN));
            }
            tx.sessions().endOthers("wang", "s-2");
            tx.sessions().seen("s-2", TEN.plusSeconds(9));
            tx.sessions().unmask("wang", "case-9", "asked", TEN.plusSeconds(600));
            return tx;
        });

        assertThat(session("s-1")).isEmpty();
        assertThat(session("s-2").map(Session::seenAt)).contains(TEN.plusSeconds(9));
        assertThat(unmasked(TEN.plusSeconds(599))).isPresent();
        assertThat(unmasked(TEN.plusSeconds(601))).isEmpty();
        opened().inTransaction(tx -> {
            tx.sessions().sweep(TEN.plusSeconds(10), TEN.minusSeconds(9));
            return tx;
        });
        assertThat(session("s-2")).isEmpty();
    }

    private Optional<Session> session(String id) throws CentralStoreException {
        return opened().<Optional<Session>, RuntimeException>read(tx -> tx.sessions().find(id));
    }

    private Optional<Instant> unmasked(Instant at) throws CentralStoreException {
        return opened().<Optional<Instant>, RuntimeException>read(
                        tx -> tx.sessions().unmasked("wang", "case-9", at));
    }

    @Test
    default void everyChangeOfStaffIsAnotherVersion() throws Exception {
        Member chen = new Member("9001", "陈", "00", "00", "", false, "", true);
        Member lead = new Member("9001", "陈", "00", "00", "ab", true, "o-1", true);
        List<Long> versions =
                opened().inTransaction(tx -> {
                    long before = tx.staff().version();
                    tx.staff().add(chen, TEN);
                    tx.staff().add(chen, TEN);
                    tx.staff().change(lead, TEN);
                    return List.of(before, tx.staff().version());
                });

        assertThat(versions.getLast() - versions.getFirst()).isEqualTo(2);
        assertThat(opened().<Optional<Member>, RuntimeException>read(tx -> tx.staff().find("9001")))
                .contains(lead);
    }

    @Test
    default void alertIsOneUntilItEndsAndTakenOnce() throws Exception {
        List<Boolean> raised =
                opened().inTransaction(tx ->
                        List.of(
                                tx.alerts().raise("t-a", "paper.low", "p", Map.of(), TEN),
                                tx.alerts().raise("t-a", "paper.low", "p", Map.of(), TEN)));
        Alert alert = opened().read(tx -> alerts(tx.alerts().open()).getFirst());
        boolean taken =
                opened().inTransaction(
                                tx -> tx.alerts().acknowledge(alert.id(), "wang", TEN).isPresent());
        opened().inTransaction(tx -> {
            tx.alerts().level(alert.id(), 2);
            tx.alerts().resolveAll("t-a", "paper.low", TEN);
            return tx;
        });
        Alert over = opened().read(tx -> alerts(tx.alerts().history(50)).getFirst());

        assertThat(raised).containsExactly(true, false);
        assertThat(taken).isTrue();
        assertThat(over.times()).isEqualTo(2);
        assertThat(over.acknowledgedBy()).isEqualTo("wang");
    }

    private static List<Alert> alerts(List<Alert> all) {
        return all.stream().filter(a -> a.terminal().equals("t-a")).toList();
    }

    @Test
    default void auditIsFoundByActAndItsChainIsWhole() throws Exception {
        opened().inTransaction(tx -> {
            tx.audit().add(new Act("wang", "central", "login", "", "ok", ""), TEN);
            tx.audit().add(new Act("wang", "::1", "unmask", "c-1", "ok", "\0"), TEN);
            return tx;
        });
        AuditTable.Wanted wanted = new AuditTable.Wanted("wang", "unmask", "", Long.MAX_VALUE);

        Chain chain = opened().read(tx -> tx.audit().check());
        List<AuditTable.Row> found = opened().read(tx -> tx.audit().find(wanted, 9));
        List<String> acts = opened().read(tx -> tx.audit().acts());

        assertThat(chain.whole()).isTrue();
        assertThat(found).singleElement().matches(row -> row.act().subject().equals("c-1"));
        assertThat(acts).contains("login", "unmask");
    }

    @Test
    default void pagesOfCasesAndSumsAreOfTheirTerminals() throws Exception {
        opened().inTransaction(tx -> {
            for (String id : List.of("1", "2", "3")) {
                String terminal = id.equals("3") ? "t-y" : "t-x";
                tx.cases().open(submission("page-" + id, terminal), TEN);
                tx.payments().report(payment(id, terminal));
            }
            return tx;
        });
        Instant to = TEN.plus(Duration.ofHours(1));
        List<String> only = List.of("t-x", "t-z");
        List<CaseTable.Case> first =
                opened().read(tx -> tx.cases().find(new CaseTable.Wanted("", "page-", only, 0), 1));
        List<CaseTable.Case> second =
                opened().read(tx -> tx.cases().find(new CaseTable.Wanted("", "page-", only, 1), 1));
        Map<String, Long> opened = opened().read(tx -> tx.cases().opened(TEN, to, only));
        List<PaymentTable.Sum> sums = opened().read(tx -> tx.payments().sums(TEN, to, only));
        List<Payment> all = opened().read(tx -> tx.payments().of(TEN, to, List.of()));
        List<Payment> unknown = opened().read(tx -> tx.payments().unresolved(500));

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(opened.values()).containsExactly(2L);
        assertThat(sums)
                .containsExactly(
                        new PaymentTable.Sum("paid", 1, 500),
                        new PaymentTable.Sum("unknown", 1, 500));
        assertThat(all).hasSize(3);
        assertThat(unknown).extracting(Payment::orderNo).contains("page-o-2");
    }

    private static CaseTable.Submission submission(String id, String terminal) {
        return new CaseTable.Submission(
                id, terminal, "m", "p", "1.0.0", "A.b", id, "owner-" + id, "L1", "{}", TEN);
    }

    private static Payment payment(String id, String terminal) {
        return new Payment(
                "page-b-" + id,
                1,
                "page-o-" + id,
                500,
                "",
                id.equals("2") ? "unknown" : "paid",
                "page-" + id,
                terminal,
                TEN,
                "qr");
    }
}
