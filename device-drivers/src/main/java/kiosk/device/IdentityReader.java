package kiosk.device;

import java.time.Duration;

/// Reader of resident ID cards (GA 467, "SDT" protocol).
public interface IdentityReader extends Device {

    /// Waits for a card and reads it.
    ReadOutcome read(Duration deadline, Cancel cancel);

    /// Waits until the card has left the field.
    ///
    /// @return true when it left in time
    boolean awaitRemoval(Duration deadline, Cancel cancel);

    /// What came of a read.
    sealed interface ReadOutcome {
        /// A document was read.
        record Identified(IdentityDocument document) implements ReadOutcome {}

        /// Nobody laid a card down in time.
        record TimedOut() implements ReadOutcome {}

        /// Stopped on request.
        record Cancelled() implements ReadOutcome {}

        /// A card was there and could not be read; `sw3` is the reader's status byte.
        record Refused(Fault fault, int sw3) implements ReadOutcome {}

        /// The reader cannot work.
        record Unavailable(DeviceStatus status) implements ReadOutcome {}
    }

    /// Why a card was refused.
    enum Fault {
        INVALID_MEDIA,
        READ_FAILED,
        SECURITY_MODULE
    }
}
