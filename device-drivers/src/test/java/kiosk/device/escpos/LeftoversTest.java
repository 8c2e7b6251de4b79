package kiosk.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import kiosk.device.Cancel;
import kiosk.device.Line;
import kiosk.device.PrintOutcome.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path dir;

    @Test
    void halfACommandOfAnEarlierLifeSwallowsNothing() throws Exception {
        try (var bench = new ReceiptBench.Lockstep(dir)) {
            earlierLife(bench, "1B401C26" + "C9E7BBE10A" + "1D763000" + "4800" + "FF00" + "FF");
            assertThat(bench.printer.print(Receipts.fine(), LONG, new Cancel()))
                    .isInstanceOf(Printed.class);
            assertThat(bench.sheets()).hasSize(2);
            String first = text(bench, 0);
            assertThat(first).contains("社会").doesNotContain("元");
            assertThat(text(bench, 1)).contains("交通违法罚款缴纳", "7F3K9Q").doesNotContain("社会");
        }
    }

    @Test
    void aWholeReceiptOfAnEarlierLifeIsLetFinish() throws Exception {
        try (var bench = new ReceiptBench.Lockstep(dir)) {
            earlierLife(bench, "1B401C26" + "C9E7BBE10A".repeat(20) + "1D564218");
            assertThat(bench.printer.refresh(LONG).usable()).isTrue();
            assertThat(bench.sheets()).hasSize(1);
            assertThat(text(bench, 0).lines()).hasSize(20);
        }
    }

    private static void earlierLife(ReceiptBench bench, String hex) throws Exception {
        try (Line line = bench.rawLine()) {
            line.write(HexFormat.of().parseHex(hex));
        }
    }

    private static String text(ReceiptBench bench, int index) throws Exception {
        return Files.readString(Path.of((String) bench.sheets().get(index).get("text")));
    }
}
