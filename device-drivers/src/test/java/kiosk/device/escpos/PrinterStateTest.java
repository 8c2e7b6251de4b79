package kiosk.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import org.junit.jupiter.api.Test;

class PrinterStateTest {

    @Test
    void idleIsOnline() {
        DeviceStatus status = status(0x12, 0x12, 0x12, 0x12);
        assertThat(status.health()).isEqualTo(Health.ONLINE);
        assertThat(status.raw()).isEqualTo("12 12 12 12");
    }

    @Test
    void nearEndIsLowOnly() {
        DeviceStatus status = status(0x12, 0x12, 0x12, 0x1E);
        assertThat(status.health()).isEqualTo(Health.DEGRADED);
        assertThat(status.conditions()).containsExactly(Condition.PAPER_LOW);
    }

    @Test
    void endOfPaperIsUnusable() {
        for (int paper : new int[] {0x72, 0x7E}) {
            DeviceStatus status = status(0x1A, 0x32, 0x12, paper);
            assertThat(status.health()).isEqualTo(Health.UNUSABLE);
            assertThat(status.conditions()).containsExactly(Condition.PAPER_OUT);
        }
    }

    @Test
    void openCoverIsUnusable() {
        assertThat(status(0x1A, 0x16, 0x12, 0x12).conditions())
                .containsExactly(Condition.COVER_OPEN);
    }

    @Test
    void aMechanicalErrorIsWhatTheProfileSays() {
        var state = new PrinterState(0x1A, 0x52, 0x1A, 0x12);
        assertThat(state.status(Condition.PAPER_JAM).conditions())
                .containsExactly(Condition.PAPER_JAM);
        assertThat(state.status(Condition.CUTTER_FAULT).conditions())
                .containsExactly(Condition.CUTTER_FAULT);
        assertThat(state.stopped()).isTrue();
    }

    @Test
    void aHotHeadRecoversByItself() {
        var state = new PrinterState(0x12, 0x12, 0x52, 0x12);
        assertThat(state.stopped()).isFalse();
        assertThat(state.status(Condition.PAPER_JAM).health()).isEqualTo(Health.DEGRADED);
    }

    @Test
    void anUnrecoverableErrorStops() {
        assertThat(new PrinterState(0x1A, 0x52, 0x32, 0x12).stopped()).isTrue();
    }

    private static DeviceStatus status(int printer, int offline, int error, int paper) {
        return new PrinterState(printer, offline, error, paper).status(Condition.PAPER_JAM);
    }
}
