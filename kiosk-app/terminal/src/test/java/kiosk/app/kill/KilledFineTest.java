package kiosk.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kiosk.app.kill.KillMatrix.Boundary;
import kiosk.app.kill.KillMatrix.Depth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// See [KillMatrix].
class KilledFineTest {
    @TempDir Path folder;

    @Test
    void aFineIsDebitedOnceWhereverThePowerGoes() throws Exception {
        fine(Depth.SAMPLE);
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
            int appends = KillMatrix.count(town.lane().ask(visit(number(0), 0, "after")));
            assertThat(town.debits()).isEqualTo(1);
            int run = 0;
            for (Boundary at : KillMatrix.boundaries(appends, depth)) {
                run++;
                killed(town, at, number(run));
            }
        }
    }

    private static void killed(KillTown town, Boundary at, String number) throws Exception {
        town.openDecision(number);
        int before = town.debits();
        long casesBefore = town.cases();
        KillMatrix.killAt(town, at, visit(number, at.append(), at.side()));
        Object state = town.row("TRF", "decision", number).get("state");
        int debits = town.debits() - before;
        assertThat(debits).as("debits, killed at " + at).isBetween(0, 1);
        assertThat(state).as("decision, killed at " + at).isEqualTo(debits == 1 ? "paid" : "open");
        assertThat(town.cases() - casesBefore).as("cases at " + at).isEqualTo(debits);
        if (debits == 1) {
            assertThat(town.lane().ask(visit(number, 0, "after")))
                    .as("the owner comes back, killed at " + at)
                    .contains("kept");
        }
    }

    private static String number(int run) {
        return "32058299%08d".formatted(run);
    }

    private static String visit(String number, int append, String side) {
        return "visit traffic-fine zhang-san %d %s how=byNumber decisionNo=%s"
                .formatted(append, side, number);
    }
}
