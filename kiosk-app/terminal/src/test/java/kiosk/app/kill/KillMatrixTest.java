package kiosk.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kiosk's process is killed with SIGKILL at the boundaries of its journal while pad, printer,
/// departments and central live on; afterwards there is one truth. The list of boundaries is
/// generated: a first visit without a kill counts them.
class KillMatrixTest {
    private static final String ZHANG_SAN = "320582198808080027";
    private static final long WITHDRAWN = 1_500_000L;

    @TempDir Path folder;

    private record Boundary(int append, String side) {}

    /// Which boundaries a run looks at.
    private enum Depth {
        /// Every append, just after it became durable.
        EACH,
        /// Every fourth append and the last: keeps the daily build short.
        SAMPLE,
        /// Both sides of every append.
        BOTH_SIDES
    }

    private static List<Boundary> boundaries(int appends, Depth depth) {
        List<Boundary> all = new ArrayList<>();
        for (int i = 1; i <= appends; i++) {
            if (depth == Depth.BOTH_SIDES) {
                all.add(new Boundary(i, "before"));
            }
            if (depth != Depth.SAMPLE || i % 4 == 0 || i == appends) {
                all.add(new Boundary(i, "after"));
            }
        }
        return all;
    }

    @Test
    void aFineIsDebitedOnceWhereverThePowerGoes() throws Exception {
        fine(Depth.EACH);
    }

    @Test
    @Tag("soak")
    void aFineIsDebitedOnceOnBothSidesOfEveryBoundary() throws Exception {
        fine(Depth.BOTH_SIDES);
    }

    private void fine(Depth depth) throws Exception {
        try (KillTown town = new KillTown(folder)) {
            town.lane().start();
            town.openDecision(number(0));
            int appends = count(town.lane().ask(fineVisit(number(0), 0, "after")));
            assertThat(town.debits()).isEqualTo(1);
            int run = 0;
            for (Boundary at : boundaries(appends, depth)) {
                run++;
                town.openDecision(number(run));
                int before = town.debits();
                long casesBefore = town.cases();
                killAt(town, at, fineVisit(number(run), at.append(), at.side()));
                Object state = town.row("TRF", "decision", number(run)).get("state");
                int debits = town.debits() - before;
                assertThat(debits).as("debits, killed at " + at).isBetween(0, 1);
                assertThat(state)
                        .as("decision, killed at " + at)
                        .isEqualTo(debits == 1 ? "paid" : "open");
                assertThat(town.cases() - casesBefore).as("cases at " + at).isEqualTo(debits);
                if (debits == 1) {
                    assertThat(town.lane().ask(fineVisit(number(run), 0, "after")))
                            .as("the owner comes back, killed at " + at)
                            .contains("kept");
                }
            }
        }
    }

    @Test
    void aWithdrawalHappensOnceWhereverThePowerGoes() throws Exception {
        withdrawal(Depth.SAMPLE);
    }

    @Test
    @Tag("soak")
    void aWithdrawalHappensOnceOnBothSidesOfEveryBoundary() throws Exception {
        withdrawal(Depth.BOTH_SIDES);
    }

    private void withdrawal(Depth depth) throws Exception {
        try (KillTown town = new KillTown(folder)) {
            town.lane().start();
            town.fillAccount(ZHANG_SAN);
            int appends = count(town.lane().ask(fundVisit(0, "after")));
            assertThat(town.withdrawals()).isEqualTo(1);
            for (Boundary at : boundaries(appends, depth)) {
                town.fillAccount(ZHANG_SAN);
                long before = town.withdrawals();
                killAt(town, at, fundVisit(at.append(), at.side()));
                long withdrawals = town.withdrawals() - before;
                assertThat(withdrawals).as("withdrawals, killed at " + at).isBetween(0L, 1L);
                assertThat(town.row("HPF", "account", ZHANG_SAN).get("balanceFen"))
                        .as("balance, killed at " + at)
                        .isEqualTo(5_200_000L - withdrawals * WITHDRAWN);
            }
        }
    }

    @Test
    void aCertificateLeavesNothingOpenWhereverThePowerGoes() throws Exception {
        certificate(Depth.SAMPLE);
    }

    @Test
    @Tag("soak")
    void aCertificateLeavesNothingOpenOnBothSidesOfEveryBoundary() throws Exception {
        certificate(Depth.BOTH_SIDES);
    }

    private void certificate(Depth depth) throws Exception {
        try (KillTown town = new KillTown(folder)) {
            town.lane().start();
            int appends = count(town.lane().ask(certificateVisit(0, "after")));
            for (Boundary at : boundaries(appends, depth)) {
                killAt(town, at, certificateVisit(at.append(), at.side()));
            }
            assertThat(town.debits()).isZero();
        }
    }

    /// Lets the visitor run into the boundary, kills, starts anew, and waits until everything that
    /// was open is resolved; the screen shows the start page.
    private static void killAt(KillTown town, Boundary at, String visit) throws Exception {
        String came = town.lane().ask(visit);
        if (came.startsWith("DONE ")) {
            // A decision that came sooner than at the counting visit needs an entry less, so that
            // the last boundary does not come: the visit was whole.
            assertThat(count(came)).as("appends").isEqualTo(at.append() - 1);
            return;
        }
        assertThat(came).isEqualTo("BOUNDARY " + at.append());
        town.lane().kill();
        town.emptyHands();
        town.lane().start();
        assertThat(town.lane().ask("settle")).as("killed at " + at).isEqualTo("SETTLED Attract");
    }

    private static int count(String done) {
        assertThat(done).startsWith("DONE ");
        return Integer.parseInt(done.split(" ")[1]);
    }

    private static String number(int run) {
        return "32058299%08d".formatted(run);
    }

    private static String fineVisit(String number, int append, String side) {
        return "visit traffic-fine zhang-san %d %s how=byNumber decisionNo=%s"
                .formatted(append, side, number);
    }

    private static String fundVisit(int append, String side) {
        return "visit fund-rent-withdrawal zhang-san %d %s rentKind=none amount=%d card=%s"
                .formatted(append, side, WITHDRAWN, "6222021102001234569");
    }

    private static String certificateVisit(int append, String side) {
        return "visit social-insurance-certificate zhang-san %d %s period=m12 kind=all"
                .formatted(append, side);
    }
}
