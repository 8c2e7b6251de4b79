package kiosk.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import kiosk.device.PrintOutcome;
import kiosk.device.PrintOutcome.NotPrinted;
import kiosk.device.PrintOutcome.Printed;
import kiosk.device.PrintOutcome.Unknown;
import kiosk.device.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every receipt printer with its simulator does, over whatever line.
abstract class ReceiptPrinterContract {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1500);

    @TempDir Path dir;
    private ReceiptBench bench;

    abstract ReceiptBench bench(Path dir);

    @BeforeEach
    void switchOn() {
        bench = bench(dir);
        // Once used, the driver has greeted the printer.
        assertThat(bench.printer.refresh(LONG).health()).isEqualTo(Health.ONLINE);
    }

    @AfterEach
    void switchOff() {
        assertThat(bench.state().get("protocolErrors")).isEqualTo(List.of());
        bench.close();
    }

    @Test
    void printsWithTheProofOfThePrinter() {
        PrintOutcome outcome = print(Receipts.fine());
        assertThat(outcome).isInstanceOf(Printed.class);
        assertThat(cutSheets()).singleElement().asString().contains("人民币贰佰叁拾陆元整", "7F3K9Q");
        assertThat(bench.printer.status().health()).isEqualTo(Health.ONLINE);
    }

    @Test
    void twoSheetsOnlyWhenAskedTwice() {
        assertThat(print(Receipts.oneLine("一"))).isInstanceOf(Printed.class);
        assertThat(cutSheets()).hasSize(1);
        assertThat(print(Receipts.oneLine("一"))).isInstanceOf(Printed.class);
        assertThat(cutSheets()).hasSize(2);
    }

    @Test
    void rareCharactersOfNamesArePrintedAsPictures() {
        assertThat(print(Receipts.rareName())).isInstanceOf(Printed.class);
        assertThat(cutSheets()).singleElement().asString().contains("社保参保证明", "[picture 576 x");
    }

    @Test
    void whatNoFontHasIsNamedAndNothingIsSent() {
        String nowhere = Character.toString(0x10FFFD);
        PrintOutcome outcome = print(Receipts.oneLine("王" + nowhere));
        assertThat(outcome).isEqualTo(new PrintOutcome.Unprintable(nowhere));
        assertThat(sheets()).isEmpty();
    }

    @Test
    void paperLowIsAHintOnly() {
        paper("low");
        assertThat(bench.printer.refresh(LONG).conditions()).containsExactly(Condition.PAPER_LOW);
        assertThat(bench.printer.status().health()).isEqualTo(Health.DEGRADED);
        assertThat(print(Receipts.oneLine("一"))).isInstanceOf(Printed.class);
    }

    @Test
    void withoutPaperNothingIsSent() {
        paper("out");
        assertThat(print(Receipts.fine())).isInstanceOf(NotPrinted.class);
        paper("ok");
        assertThat(print(Receipts.oneLine("一"))).isInstanceOf(Printed.class);
        assertThat(sheets()).hasSize(1);
    }

    @Test
    void paperThatEndsInTheMiddleIsNotPrintedAndTheRestNeverComes() {
        bench.command(Map.of("do", "paper", "device", "printer", "leftMm", 40));
        assertThat(notPrinted(print(Receipts.fine()))).contains(Condition.PAPER_OUT);
        paper("ok");
        assertThat(print(Receipts.oneLine("下一位"))).isInstanceOf(Printed.class);
        assertThat(cutSheets()).singleElement().asString().contains("下一位").doesNotContain("元");
        assertThat(sheets()).as("and the torn piece").hasSize(2);
    }

    @Test
    void aJamInTheMiddleIsNotPrinted() {
        bench.once(bench::printing, () -> paper("jam"));
        assertThat(notPrinted(print(longReceipt()))).contains(Condition.PAPER_JAM);
        assertThat(bench.printer.status().health()).isEqualTo(Health.UNUSABLE);
    }

    @Test
    void aCoverOpenedInTheMiddleIsNotPrinted() {
        bench.once(bench::printing, () -> paper("cover"));
        assertThat(notPrinted(print(longReceipt()))).contains(Condition.COVER_OPEN);
        paper("ok");
        assertThat(print(Receipts.oneLine("一"))).isInstanceOf(Printed.class);
        assertThat(cutSheets()).hasSize(1);
    }

    @Test
    void pulledOutInTheMiddleIsUnknownAndItComesBack() {
        bench.once(bench::printing, bench::unplug);
        PrintOutcome outcome = print(longReceipt());
        assertThat(outcome).isInstanceOf(Unknown.class);
        assertThat(print(Receipts.fine())).isInstanceOf(NotPrinted.class);
        bench.plug();
        assertThat(print(Receipts.oneLine("下一位"))).isInstanceOf(Printed.class);
        assertThat(cutSheets().getLast()).contains("下一位").doesNotContain("元");
    }

    @Test
    void aSilentPrinterGetsNothing() {
        fault("silent");
        PrintOutcome outcome = print(Receipts.oneLine("一"));
        assertThat(((NotPrinted) outcome).status().health()).isEqualTo(Health.OFFLINE);
        fault("none");
        assertThat(print(Receipts.oneLine("二"))).isInstanceOf(Printed.class);
        assertThat(cutSheets()).singleElement().asString().contains("二");
    }

    @Test
    void silenceInTheMiddleIsUnknown() {
        bench.once(bench::printing, () -> fault("silent"));
        assertThat(print(longReceipt(), SHORT)).isInstanceOf(Unknown.class);
    }

    @Test
    void aLostProofIsUnknownAtTheDeadline() {
        fault("noProof");
        assertThat(print(Receipts.oneLine("一"), SHORT)).isInstanceOf(Unknown.class);
        assertThat(cutSheets()).hasSize(1);
    }

    @Test
    void noiseBeforeAnswersDoesNoHarm() {
        fault("garbage");
        assertThat(print(Receipts.fine())).isInstanceOf(Printed.class);
        assertThat(cutSheets()).hasSize(1);
    }

    @Test
    void cancelledBeforeTheFirstByteIsCancelled() {
        var cancel = new Cancel();
        cancel.request();
        assertThat(bench.printer.print(Receipts.fine(), LONG, cancel))
                .isEqualTo(new PrintOutcome.Cancelled());
        assertThat(sheets()).isEmpty();
    }

    @Test
    void aReceiptThatHasBegunIsFinishedInSpiteOfACancel() {
        var cancel = new Cancel();
        bench.once(bench::printing, cancel::request);
        assertThat(bench.printer.print(longReceipt(), LONG, cancel)).isInstanceOf(Printed.class);
    }

    private static Receipt longReceipt() {
        return new Receipt(
                Stream.generate(Receipts::fine).limit(3).flatMap(r -> r.lines().stream()).toList());
    }

    private PrintOutcome print(Receipt receipt) {
        return print(receipt, LONG);
    }

    private PrintOutcome print(Receipt receipt, Duration deadline) {
        return bench.printer.print(receipt, deadline, new Cancel());
    }

    private static java.util.Set<Condition> notPrinted(PrintOutcome outcome) {
        assertThat(outcome).isInstanceOf(NotPrinted.class);
        return ((NotPrinted) outcome).status().conditions();
    }

    private void paper(String state) {
        bench.command(Map.of("do", "paper", "device", "printer", "state", state));
    }

    private void fault(String fault) {
        bench.command(Map.of("do", "fault", "device", "printer", "fault", fault));
    }

    private List<Map<String, Object>> sheets() {
        return bench.sheets();
    }

    private List<String> cutSheets() {
        return sheets().stream()
                .filter(sheet -> Boolean.FALSE.equals(sheet.get("torn")))
                .map(sheet -> read(Path.of((String) sheet.get("text"))))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
