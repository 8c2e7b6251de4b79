package kiosk.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterReportTest {

    @ParameterizedTest
    @CsvSource({
        "3, none, ONLINE,",
        "4, none, ONLINE,",
        "3, media-low-warning, DEGRADED, PAPER_LOW",
        "3, toner-low-report, DEGRADED, TONER_LOW",
        "3, media-empty-report, UNUSABLE, PAPER_OUT",
        "5, media-needed, UNUSABLE, PAPER_OUT",
        "5, media-jam-error, UNUSABLE, PAPER_JAM",
        "5, cover-open-error, UNUSABLE, COVER_OPEN",
        "5, toner-empty-error, UNUSABLE, TONER_OUT",
        "3, output-area-full-warning, UNUSABLE, OUTPUT_FULL",
        "5, spool-area-full-error, UNUSABLE, HARDWARE_ERROR",
        "5, paused, UNUSABLE,",
        "3, offline-report, OFFLINE, NOT_CONNECTED",
    })
    void stateAndReasonsBecomeOneStatus(
            int state, String reason, Health health, Condition condition) {
        DeviceStatus status = report(state, true, reason).status();
        assertThat(status.health()).isEqualTo(health);
        if (condition == null) {
            assertThat(status.conditions()).isEmpty();
        } else {
            assertThat(status.conditions()).containsExactly(condition);
        }
        assertThat(status.raw()).contains(reason);
    }

    @Test
    void aPrinterThatAcceptsNoJobsIsUnusable() {
        assertThat(report(3, false, "none").status().health()).isEqualTo(Health.UNUSABLE);
    }

    private static PrinterReport report(int state, boolean accepting, String reason) {
        return new PrinterReport(
                IppGroup.of(
                        IppGroup.PRINTER,
                        IppAttribute.of(IppValue.ENUM, "printer-state", state),
                        IppAttribute.of("printer-is-accepting-jobs", accepting),
                        IppAttribute.of(IppValue.KEYWORD, "printer-state-reasons", reason)));
    }
}
