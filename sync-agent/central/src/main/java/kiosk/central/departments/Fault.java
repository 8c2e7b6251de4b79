package kiosk.central.departments;

import java.time.Duration;

/// A scripted fault of a department operation, for demonstrations and tests.
///
/// @param operation `TRF.fine`, or a whole department `TRF`
/// @param at on which call from now on, from 1
public record Fault(String operation, long at, Kind kind) {

    /// What goes wrong.
    public sealed interface Kind {
        /// The answer comes late.
        record Delay(Duration by) implements Kind {}

        /// Nobody answers for this long.
        record Down(Duration during) implements Kind {}

        /// Refused with this code; nothing was done.
        record Refuse(String code) implements Kind {}

        /// Done, but the answer never arrives.
        record DoneButAnswerLost() implements Kind {}

        /// The request arrives twice.
        record Twice() implements Kind {}
    }
}
