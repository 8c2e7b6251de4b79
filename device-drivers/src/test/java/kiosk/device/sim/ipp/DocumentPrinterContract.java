package kiosk.device.sim.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import kiosk.device.PrintOutcome;
import kiosk.device.PrintOutcome.NotPrinted;
import kiosk.device.PrintOutcome.Printed;
import kiosk.device.PrintOutcome.Unknown;
import kiosk.device.ipp.Pdfs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every page printer with its simulator does, over whatever way.
abstract class DocumentPrinterContract {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1500);

    @TempDir Path dir;
    private DocumentBench bench;

    abstract DocumentBench bench(Path dir);

    @BeforeEach
    void switchOn() {
        bench = bench(dir);
        assertThat(bench.printer().refresh(LONG).health()).isEqualTo(Health.ONLINE);
    }

    @AfterEach
    void switchOff() {
        bench.close();
    }

    @Test
    void printsWithTheProofOfThePrinter() throws Exception {
        byte[] pdf = Pdfs.pages(2);
        PrintOutcome outcome = print(pdf, LONG);
        assertThat(outcome).isEqualTo(new Printed("IPP job 1 completed, sides 2"));
        Map<String, Object> job = documents().getFirst();
        assertThat(Path.of((String) job.get("pdf"))).hasBinaryContent(pdf);
        assertThat(pages(job))
                .hasSize(2)
                .allSatisfy(page -> assertThat(Files.size(Path.of(page))).isPositive());
    }

    @Test
    void twoDocumentsOnlyWhenAskedTwice() throws Exception {
        assertThat(print(Pdfs.pages(1), LONG)).isInstanceOf(Printed.class);
        assertThat(documents()).hasSize(1);
        assertThat(print(Pdfs.pages(1), LONG)).isInstanceOf(Printed.class);
        assertThat(documents()).hasSize(2);
    }

    @Test
    void withoutPaperNothingIsSent() throws Exception {
        paper("out");
        assertThat(conditions(print(Pdfs.pages(1), LONG))).containsExactly(Condition.PAPER_OUT);
        assertThat(documents()).isEmpty();
    }

    @Test
    void paperLowIsAHintOnly() throws Exception {
        paper("low");
        assertThat(bench.printer().refresh(LONG).conditions()).containsExactly(Condition.PAPER_LOW);
        assertThat(print(Pdfs.pages(1), LONG)).isInstanceOf(Printed.class);
    }

    @Test
    void paperThatEndsAfterTheFirstOfTwoPagesIsUnknownAndTheRestNeverComes() throws Exception {
        sheets(1);
        assertThat(print(Pdfs.pages(2), LONG)).isInstanceOf(Unknown.class);
        paper("ok");
        assertThat(print(Pdfs.pages(1), LONG)).isInstanceOf(Printed.class);
        assertThat(documents()).extracting(job -> pages(job).size()).containsExactly(1, 1);
    }

    @Test
    void aJamBeforeTheFirstPageIsNotPrinted() throws Exception {
        bench.once(bench::busy, () -> paper("jam"));
        assertThat(conditions(print(Pdfs.pages(2), LONG))).containsExactly(Condition.PAPER_JAM);
        assertThat(pages(documents().getFirst())).isEmpty();
    }

    @Test
    void paperPutInInTimeLetsTheJobFinish() throws Exception {
        sheets(1);
        bench.once(bench::trayEmpty, () -> paper("ok"));
        assertThat(print(Pdfs.pages(2), LONG)).isInstanceOf(Printed.class);
        assertThat(pages(documents().getFirst())).hasSize(2);
    }

    @Test
    void anAbortedJobWithoutASideIsNotPrinted() throws Exception {
        bench.command(Map.of("do", "fault", "device", "a4", "fault", "abortNext"));
        PrintOutcome outcome = print(Pdfs.pages(1), LONG);
        assertThat(outcome).isInstanceOf(NotPrinted.class);
        assertThat(((NotPrinted) outcome).status().raw()).contains("aborted-by-system");
    }

    @Test
    void cancelledBeforeTheFirstPageIsCancelledAtThePrinterToo() throws Exception {
        var cancel = new Cancel();
        bench.once(bench::busy, cancel::request);
        assertThat(bench.printer().print(Pdfs.pages(3), "test", LONG, cancel))
                .isEqualTo(new PrintOutcome.Cancelled());
        assertThat(bench.command(Map.of("do", "paper", "device", "a4", "state", "ok")))
                .containsEntry("waiting", 0L);
        assertThat(pages(documents().getFirst())).isEmpty();
    }

    @Test
    void cancelledAfterAPageIsUnknown() throws Exception {
        var cancel = new Cancel();
        bench.once(() -> firstPageIsOut(), cancel::request);
        assertThat(bench.printer().print(Pdfs.pages(30), "test", LONG, cancel))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void aSilentPrinterGetsNothing() throws Exception {
        fault("silent");
        PrintOutcome outcome = print(Pdfs.pages(1), SHORT);
        assertThat(((NotPrinted) outcome).status().health()).isEqualTo(Health.OFFLINE);
        fault("none");
        assertThat(print(Pdfs.pages(1), LONG)).isInstanceOf(Printed.class);
        assertThat(documents()).hasSize(1);
    }

    @Test
    void silenceInTheMiddleIsUnknown() throws Exception {
        bench.once(bench::loaded, () -> fault("silent"));
        assertThat(print(Pdfs.pages(30), SHORT)).isInstanceOf(Unknown.class);
    }

    @Test
    void aDeadlineWithdrawsTheJob() throws Exception {
        assertThat(print(Pdfs.pages(50), SHORT)).isInstanceOf(Unknown.class);
        assertThat(bench.command(Map.of("do", "paper", "device", "a4", "state", "ok")))
                .containsEntry("waiting", 0L);
    }

    @Test
    void onlyPdfOfAtMostTwentyMebibytesIsTaken() throws Exception {
        byte[] large = java.util.Arrays.copyOf(Pdfs.pages(1), (20 << 20) + 1);
        assertThat(print(large, LONG)).isInstanceOf(NotPrinted.class);
        assertThat(print("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), LONG))
                .isInstanceOf(NotPrinted.class);
        assertThat(documents()).isEmpty();
    }

    @Test
    void aBrokenPdfIsNotPrinted() throws Exception {
        byte[] broken =
                "%PDF-1.7 and nothing else".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(print(broken, LONG)).isInstanceOf(NotPrinted.class);
    }

    private PrintOutcome print(byte[] pdf, Duration deadline) {
        return bench.printer().print(pdf, "test", deadline, new Cancel());
    }

    private static Set<Condition> conditions(PrintOutcome outcome) {
        assertThat(outcome).isInstanceOf(NotPrinted.class);
        return ((NotPrinted) outcome).status().conditions();
    }

    private void paper(String state) {
        bench.command(Map.of("do", "paper", "device", "a4", "state", state));
    }

    private void sheets(int left) {
        bench.command(Map.of("do", "paper", "device", "a4", "sheets", left));
    }

    private void fault(String fault) {
        bench.command(Map.of("do", "fault", "device", "a4", "fault", fault));
    }

    private boolean firstPageIsOut() {
        return !documents().isEmpty() && !pages(documents().getFirst()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> documents() {
        return (List<Map<String, Object>>)
                bench.command(Map.of("do", "receipts", "after", 0)).get("pages");
    }

    @SuppressWarnings("unchecked")
    private static List<String> pages(Map<String, Object> job) {
        return (List<String>) job.get("pages");
    }
}
