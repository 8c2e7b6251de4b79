package kiosk.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kiosk.app.kill.KillMatrix.Boundary;
import kiosk.app.kill.KillMatrix.Depth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// See [KillMatrix].
class KilledWithdrawalTest {
    private static final long WITHDRAWN = 1_500_000L;

    @TempDir Path folder;

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
            town.fillAccount(KillMatrix.ZHANG_SAN);
            int appends = KillMatrix.count(town.lane().ask(visit(0, "after")));
            assertThat(town.withdrawals()).isEqualTo(1);
            for (Boundary at : KillMatrix.boundaries(appends, depth)) {
                town.fillAccount(KillMatrix.ZHANG_SAN);
                long before = town.withdrawals();
                KillMatrix.killAt(town, at, visit(at.append(), at.side()));
                long withdrawals = town.withdrawals() - before;
                assertThat(withdrawals).as("withdrawals, killed at " + at).isBetween(0L, 1L);
                assertThat(town.row("HPF", "account", KillMatrix.ZHANG_SAN).get("balanceFen"))
                        .as("balance, killed at " + at)
                        .isEqualTo(5_200_000L - withdrawals * WITHDRAWN);
            }
        }
    }

    private static String visit(int append, String side) {
        return "visit fund-rent-withdrawal zhang-san %d %s rentKind=none amount=%d card=%s"
                .formatted(append, side, WITHDRAWN, "6222021102001234569");
    }
}
