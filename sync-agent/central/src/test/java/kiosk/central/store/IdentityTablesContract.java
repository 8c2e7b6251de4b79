package kiosk.central.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.TerminalIdentityTable.Decision;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import org.junit.jupiter.api.Test;

/// What every database must do with outlets, identities, codes and certificates.
interface IdentityTablesContract {
    Instant NOW = Instant.parse("2026-11-21T02:00:00.123Z");

    Database opened();

    @Test
    default void outletIsChangedInPlace() throws Exception {
        OutletTable.Outlet changed = outlet("新名称 㛃");
        List<OutletTable.Outlet> all =
                opened().inTransaction(tx -> {
                    tx.outlets().save(outlet("旧名称"), NOW);
                    tx.outlets().save(changed, NOW);
                    return tx.outlets().all();
                });

        assertThat(all).containsExactly(changed);
    }

    private static OutletTable.Outlet outlet(String name) {
        return new OutletTable.Outlet(
                "o-1", name, "n", "人民路1号", "a", "L1", 31_000_000, -5, List.of(), "");
    }

    @Test
    default void stateStaysWhenATerminalMoves() throws Exception {
        Identity moved =
                opened().inTransaction(tx -> {
                    tx.identities().place(identity("t-move", "o-1"));
                    tx.identities()
                            .state("t-move", State.SUSPENDED, new Decision("theft", "amy", NOW));
                    tx.identities().place(identity("t-move", "o-2"));
                    return tx.identities().lock("t-move").orElseThrow();
                });

        assertThat(moved.outlet()).isEqualTo("o-2");
        assertThat(moved.state()).isEqualTo(State.SUSPENDED);
        assertThat(moved.reason()).isEqualTo("theft");
    }

    private static Identity identity(String terminal, String outlet) {
        return new Identity(terminal, outlet, "hall", "", State.EXPECTED, "", "", "amy", NOW);
    }

    @Test
    default void runsAreRememberedInOrderUntilEnrolledAnew() throws Exception {
        List<String> runs =
                opened().inTransaction(tx -> {
                    tx.identities().place(identity("t-run", "o-1"));
                    for (String boot : List.of("b-1", "b-2", "b-1")) {
                        tx.identities().ran("t-run", boot, "e", NOW);
                    }
                    return tx.identities().runs("t-run").stream()
                            .map(TerminalIdentityTable.Run::bootId)
                            .toList();
                });
        List<TerminalIdentityTable.Run> after =
                opened().inTransaction(tx -> {
                    tx.identities().enrolled("t-run", "SN-1", NOW);
                    return tx.identities().runs("t-run");
                });

        assertThat(runs).containsExactly("b-2", "b-1");
        assertThat(after).isEmpty();
    }

    @Test
    default void newCodeVoidsTheOneBefore() throws Exception {
        List<EnrolmentTable.Code> codes =
                opened().inTransaction(tx -> {
                    tx.enrolments().add(code("AAAA", NOW));
                    tx.enrolments().add(code("BBBB", NOW.plusSeconds(1)));
                    tx.enrolments().wrong("BBBB");
                    tx.enrolments().used("BBBB", "key", "1f", NOW);
                    return tx.enrolments().of("t-code");
                });

        assertThat(codes).extracting(EnrolmentTable.Code::handle).containsExactly("BBBB", "AAAA");
        assertThat(codes.getLast().expiresAt()).isEqualTo(NOW);
        assertThat(codes.getFirst().wrong()).isEqualTo(1);
        assertThat(codes.getFirst().usedAt()).contains(NOW);
        assertThat(codes.getFirst().certificate()).isEqualTo("1f");
    }

    private static EnrolmentTable.Code code(String handle, Instant at) {
        return new EnrolmentTable.Code(
                handle,
                "t-code",
                "salt",
                "hash",
                0,
                "",
                "",
                "amy",
                at,
                at.plus(Duration.ofMinutes(30)),
                Optional.empty());
    }

    @Test
    default void renewedCertificateEndsTheOlderAndRevocationAll() throws Exception {
        Certificate old = certificate("01", NOW);
        Certificate renewed = certificate("02", NOW.plusSeconds(60));
        List<Certificate> ending =
                opened().inTransaction(tx -> {
                    tx.certificates().add(old);
                    tx.certificates().add(renewed);
                    return tx.certificates().endingBefore(NOW.plus(Duration.ofDays(365)));
                });
        int revoked =
                opened().inTransaction(tx -> {
                    tx.certificates().supersede(renewed, NOW);
                    return tx.certificates().revoke("t-cert", "stolen", NOW);
                });
        List<Certificate> all = opened().read(tx -> tx.certificates().of("t-cert"));

        assertThat(ending).containsExactly(renewed);
        assertThat(revoked).isEqualTo(1);
        assertThat(all).extracting(Certificate::revokedFor).containsExactly("stolen", "superseded");
    }

    private static Certificate certificate(String serial, Instant from) {
        return new Certificate(
                serial,
                "t-cert",
                "f" + serial,
                "k" + serial,
                "pem",
                from,
                from.plus(Duration.ofDays(90)),
                Optional.empty(),
                "");
    }
}
