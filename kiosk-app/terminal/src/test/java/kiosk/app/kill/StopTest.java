package kiosk.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM, as the power button and systemd send it, at several moments of a visit: money is
/// finished or parked, the process is gone within 30 s with exit code 0, and afterwards there is
/// one truth.
class StopTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private int run;

    @Test
    void moneyIsSafeBeforeTheProcessGoes() throws Exception {
        try (KillTown town = new KillTown(folder)) {
            town.lane().start();
            stopAt(town, "Present", Duration.ofSeconds(10), 0);
            town.bench(Map.of("do", "pad", "fault", "slow"));
            stopAt(town, "Confirming", Duration.ofSeconds(20), 1);
            stopAt(town, "Printing", Duration.ofSeconds(20), 1);
            assertThat(town.lane().stop(Duration.ofSeconds(5))).as("idle").isZero();
        }
    }

    @Test
    @Tag("soak")
    void anOutcomeNobodyKnowsIsParkedAndResolvedAfterwards() throws Exception {
        try (KillTown town = new KillTown(folder)) {
            town.lane().start();
            town.bench(Map.of("do", "pad", "fault", "slow"));
            begin(town, "Confirming");
            town.bench(Map.of("do", "unplug", "device", "payment-pad"));
            assertThat(town.lane().stop(HALF_A_MINUTE)).isZero();
            town.bench(Map.of("do", "plug", "device", "payment-pad"));
            assertOneTruth(town, "Confirming, cable out", 0, 1);
        }
    }

    private void stopAt(KillTown town, String work, Duration atMost, int debits) throws Exception {
        int before = town.debits();
        begin(town, work);
        assertThat(town.lane().stop(atMost)).as("exit code at " + work).isZero();
        assertOneTruth(town, work, before, debits);
    }

    private void begin(KillTown town, String work) throws Exception {
        run++;
        town.openDecision(number());
        assertThat(
                        town.lane()
                                .ask(
                                        "until %s traffic-fine zhang-san how=byNumber decisionNo=%s"
                                                .formatted(work, number())))
                .isEqualTo("AT " + work);
    }

    private void assertOneTruth(KillTown town, String work, int before, int debits)
            throws Exception {
        town.emptyHands();
        town.lane().start();
        assertThat(town.lane().ask("settle")).as(work).isEqualTo("SETTLED Attract");
        assertThat(town.debits() - before).as("debits, stopped at " + work).isEqualTo(debits);
        assertThat(town.row("TRF", "decision", number()).get("state"))
                .as("decision, stopped at " + work)
                .isEqualTo(debits == 1 ? "paid" : "open");
    }

    private String number() {
        return "32058298%08d".formatted(run);
    }
}
