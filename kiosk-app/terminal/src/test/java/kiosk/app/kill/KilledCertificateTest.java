package kiosk.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kiosk.app.kill.KillMatrix.Boundary;
import kiosk.app.kill.KillMatrix.Depth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// See [KillMatrix].
class KilledCertificateTest {
    @TempDir Path folder;

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
            int appends = KillMatrix.count(town.lane().ask(visit(0, "after")));
            for (Boundary at : KillMatrix.boundaries(appends, depth)) {
                KillMatrix.killAt(town, at, visit(at.append(), at.side()));
            }
            assertThat(town.debits()).isZero();
        }
    }

    private static String visit(int append, String side) {
        return "visit social-insurance-certificate zhang-san %d %s period=m12 kind=all"
                .formatted(append, side);
    }
}
