package kiosk.app.visit;

import java.time.Duration;
import kiosk.device.Cancel;
import kiosk.matter.Texts;

/// A document camera or sheet scanner: takes one sheet of paper.
public interface PaperScanner {

    /// What came of it.
    sealed interface Scanned {
        /// One sheet, kept by the scanner's side under its digest.
        record Sheet(Scene.TakenFile file) implements Scanned {}

        /// Nothing was laid down, it was cancelled, or the device is in trouble.
        record Nothing(Texts say) implements Scanned {}
    }

    /// Takes the next sheet.
    Scanned scan(Duration atMost, Cancel cancel);
}
