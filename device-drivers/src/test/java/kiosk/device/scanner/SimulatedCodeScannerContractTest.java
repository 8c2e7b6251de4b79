package kiosk.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HexFormat;
import kiosk.device.Cancel;
import kiosk.device.CodeScanner.ScanOutcome;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.sim.SimulatedPeer;
import kiosk.device.sim.Wire;
import kiosk.device.sim.scanner.SimulatedScanner;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.SimulatedStage;
import org.junit.jupiter.api.Test;

class SimulatedCodeScannerContractTest extends CodeScannerContract {
    private final SimulatedScanner device = new SimulatedScanner();

    @Override
    DeviceStage stage() {
        return new SimulatedStage(SimulatedStage.morning(), device);
    }

    @Test
    void commandsAreAsNewlandHasThem() {
        var hex = HexFormat.of().withUpperCase();
        assertThat(hex.formatHex(Newland.command(Newland.TRIGGER_ON)))
                .isEqualTo("7E01303030302353434E545247313B03");
        assertThat(hex.formatHex(Newland.acknowledgement(Newland.TRIGGER_ON)))
                .isEqualTo("02013030303023" + "53434E54524731" + "063B03");
    }

    @Test
    void theEngineIsLitAgainWhenItWentDark() {
        stage.after(Duration.ofSeconds(12), () -> device.hold("late"));
        assertThat(scanner.scan(LONG, new Cancel())).isEqualTo(new ScanOutcome.Scanned("late"));
    }

    @Test
    void oldChineseCodesAreReadInTheirCharset() {
        device.hold("处罚决定书".getBytes(Charset.forName("GBK")));
        assertThat(scanner.scan(LONG, new Cancel())).isEqualTo(new ScanOutcome.Scanned("处罚决定书"));
    }

    @Test
    void aCodeOfAnEarlierTriggerIsNotTakenForThisOne() {
        var time = SimulatedStage.morning();
        SimulatedPeer late =
                new SimulatedPeer() {
                    @Override
                    public void received(byte[] bytes, Wire wire) {
                        if (bytes.length > 1) {
                            wire.send("old\r".getBytes(Charset.defaultCharset()));
                            wire.send(Newland.acknowledgement(Newland.TRIGGER_ON));
                            wire.send("new".getBytes(Charset.defaultCharset()));
                        }
                    }
                };
        try (var other =
                new SerialCodeScanner(DeviceSetup.lockstep("scanner", time.lineTo(late), time))) {
            assertThat(other.scan(LONG, new Cancel())).isEqualTo(new ScanOutcome.Scanned("new"));
        }
    }

    @Test
    void aSilentScannerIsUnavailable() {
        var time = SimulatedStage.morning();
        SimulatedPeer mute = (_, _) -> {};
        try (var other =
                new SerialCodeScanner(DeviceSetup.lockstep("scanner", time.lineTo(mute), time))) {
            assertThat(other.scan(LONG, new Cancel())).isInstanceOf(ScanOutcome.Unavailable.class);
            assertThat(other.status().usable()).isFalse();
        }
    }
}
