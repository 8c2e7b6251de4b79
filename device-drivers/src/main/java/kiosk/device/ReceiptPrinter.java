package kiosk.device;

import java.time.Duration;

/// Roll printer (XFS PTR).
public interface ReceiptPrinter extends Device {

    /// Prints and waits for proof that the paper was printed.
    PrintOutcome print(Receipt receipt, Duration deadline, Cancel cancel);
}
