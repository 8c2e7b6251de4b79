package kiosk.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kiosk.central.json.Json;
import kiosk.central.testing.SampleCity;
import kiosk.sync.Link;
import kiosk.sync.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBetweenCommitAndReceiptTest {
    @TempDir Path folder;

    @Test
    void resentEventIsReceiptedAndHasOneEffect() throws Exception {
        killAfterCommit();
        List<Link.Message> said = new ArrayList<>();
        try (IngestInABox box = new IngestInABox(folder, said::add)) {
            box.submit();
            long balance =
                    box.database()
                            .read(tx ->
                                    Json.whole(
                                            tx.department("HPF")
                                                    .row("account", SampleCity.ID_NO)
                                                    .orElseThrow(),
                                            "balanceFen",
                                            0));
            long cases = box.database().<Long, RuntimeException>read(tx -> tx.cases().count());
            long news =
                    box.database()
                            .<Integer, RuntimeException>read(
                                    tx -> tx.down().after("t-1", 0, 10).size());

            assertThat(balance).isEqualTo(99_900);
            assertThat(cases).isEqualTo(1);
            assertThat(news).isEqualTo(1);
        }
        assertThat(said)
                .singleElement()
                .satisfies(m ->
                        assertThat(Receipt.read(m.payload()).ids()).containsExactly("event-1"));
    }

    /// SIGKILL: no hook, no flush, no close.
    private void killAfterCommit() throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                IngestInABox.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("COMMITTED");
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
