package kiosk.device;

import java.time.Duration;

/// Barcode and QR reader (XFS BCR).
public interface CodeScanner extends Device {

    /// Lights the reader and waits for one code.
    ScanOutcome scan(Duration deadline, Cancel cancel);

    /// What came of a scan.
    sealed interface ScanOutcome {
        /// The code's text; control characters are data, never keys. At most 4,096 characters.
        record Scanned(String text) implements ScanOutcome {}

        record TimedOut() implements ScanOutcome {}

        record Cancelled() implements ScanOutcome {}

        record Unavailable(DeviceStatus status) implements ScanOutcome {}
    }
}
