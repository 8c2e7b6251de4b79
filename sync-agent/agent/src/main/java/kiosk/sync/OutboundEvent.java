package kiosk.sync;

import java.time.Instant;

/// A business event for central, kept until central's receipt names it.
///
/// @param id UUIDv7; central stores each id once
/// @param type `case.submitted`, `payment.settled` …
/// @param subject case id, or empty
/// @param lane 0 money, cases, audit; 1 everything else
/// @param data canonical JSON, at most 128 KiB
public record OutboundEvent(
        String id, String type, String subject, int lane, String data, Instant at) {
    @Override
    public String toString() {
        return "OutboundEvent[" + type + " " + id + "]";
    }
}
