package kiosk.device.escpos;

import java.time.Duration;
import kiosk.device.DeviceStatus.Condition;

/// What differs between ESC/POS printers.
///
/// @param columns half-width characters of 12 dots in a row; 48 on 80 mm paper
/// @param mechanicalError what DLE EOT 3 bit 3 means on this model: paper jam or cutter
/// @param cutFeedDots white space below the last row, beyond the way to the cutter
/// @param answerMax longest wait for the answer to a real-time command
/// @param watchEvery how often the status is asked while waiting for proof
public record EscPosProfile(
        int columns,
        Condition mechanicalError,
        int cutFeedDots,
        Duration answerMax,
        Duration watchEvery) {

    /// An 80 mm kiosk printer.
    public static EscPosProfile standard() {
        return new EscPosProfile(
                48, Condition.PAPER_JAM, 24, Duration.ofMillis(500), Duration.ofMillis(400));
    }

    /// Another meaning of the mechanical error.
    public EscPosProfile withMechanicalError(Condition condition) {
        return new EscPosProfile(columns, condition, cutFeedDots, answerMax, watchEvery);
    }
}
