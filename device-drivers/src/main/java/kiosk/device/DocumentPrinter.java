package kiosk.device;

import java.time.Duration;

/// Page printer (IPP).
public interface DocumentPrinter extends Device {

    /// Prints a PDF of at most 20 MiB and waits until the printer reports the job as completed.
    ///
    /// @param jobName shown at the printer; no personal data
    PrintOutcome print(byte[] pdf, String jobName, Duration deadline, Cancel cancel);
}
