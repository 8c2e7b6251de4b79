package kiosk.device;

/// What came of a print.
public sealed interface PrintOutcome {

    /// On paper, with the printer's own word for it.
    record Printed(String proof) implements PrintOutcome {}

    /// Nothing usable came out; printing again gives no second original.
    record NotPrinted(DeviceStatus status) implements PrintOutcome {}

    /// Characters this printer cannot print; nothing was sent. `text` is only the characters.
    record Unprintable(String text) implements PrintOutcome {}

    /// Sent, no proof: paper may or may not have come out.
    record Unknown(DeviceStatus status) implements PrintOutcome {}

    /// Stopped on request before anything was printed.
    record Cancelled() implements PrintOutcome {}
}
