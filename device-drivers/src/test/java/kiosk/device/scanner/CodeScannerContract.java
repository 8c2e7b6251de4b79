package kiosk.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.CodeScanner;
import kiosk.device.CodeScanner.ScanOutcome;
import kiosk.device.testing.DeviceStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every code scanner must do, on every stage.
abstract class CodeScannerContract {
    static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);

    DeviceStage stage;
    CodeScanner scanner;

    abstract DeviceStage stage() throws Exception;

    void leave(DeviceStage used) {
        used.close();
    }

    @BeforeEach
    void meet() throws Exception {
        stage = stage();
        scanner = new SerialCodeScanner(stage.setup("scanner"));
    }

    @AfterEach
    void part() {
        scanner.close();
        leave(stage);
    }

    private void hold(String text) {
        stage.act(Map.of("do", "scan", "text", text));
    }

    private ScanOutcome scan(Duration deadline) {
        return scanner.scan(deadline, new Cancel());
    }

    @Test
    void readsACodeHeldUpLater() {
        stage.after(Duration.ofMillis(300), () -> hold("3205821234567890"));
        assertThat(scan(LONG)).isEqualTo(new ScanOutcome.Scanned("3205821234567890"));
        assertThat(stage.state("scanner")).containsEntry("lit", false);
    }

    @Test
    void controlCharactersAreData() {
        String text = "A\u0003\u001b[2J\r\nB\u0015\u0006\u0000;\u0003C 数字人民币";
        hold(text);
        assertThat(scan(LONG)).isEqualTo(new ScanOutcome.Scanned(text));
    }

    @Test
    void twoCodesAreTwoScans() {
        hold("one");
        assertThat(scan(LONG)).isEqualTo(new ScanOutcome.Scanned("one"));
        hold("two");
        assertThat(scan(LONG)).isEqualTo(new ScanOutcome.Scanned("two"));
    }

    @Test
    void timesOutAndGoesDark() {
        assertThat(scan(SHORT)).isInstanceOf(ScanOutcome.TimedOut.class);
        scanner.refresh(LONG);
        assertThat(stage.state("scanner")).containsEntry("lit", false);
    }

    @Test
    void cancelEndsTheWait() {
        var cancel = new Cancel();
        stage.after(Duration.ofMillis(300), cancel::request);
        assertThat(scanner.scan(LONG, cancel)).isInstanceOf(ScanOutcome.Cancelled.class);
    }

    @Test
    void takesTheLongestCodeAndDropsALongerOne() {
        String longest = "x".repeat(4_096);
        hold(longest);
        assertThat(scan(LONG)).isEqualTo(new ScanOutcome.Scanned(longest));
        hold(longest + "y");
        assertThat(scan(Duration.ofSeconds(2))).isInstanceOf(ScanOutcome.TimedOut.class);
    }

    @Test
    void anUnpluggedScannerIsUnavailableAndWorksAgainOncePlugged() {
        stage.after(
                Duration.ofMillis(300),
                () -> stage.act(Map.of("do", "unplug", "device", "scanner")));
        assertThat(scan(LONG)).isInstanceOf(ScanOutcome.Unavailable.class);
        stage.act(Map.of("do", "plug", "device", "scanner"));
        hold("again");
        assertThat(scan(LONG)).isEqualTo(new ScanOutcome.Scanned("again"));
    }
}
