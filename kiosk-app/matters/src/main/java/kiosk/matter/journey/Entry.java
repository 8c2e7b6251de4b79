package kiosk.matter.journey;

import java.time.Instant;
import kiosk.matter.Event;

/// What happened last at a step.
///
/// @param event the latest event of the step
/// @param at when
/// @param basis what the event rested on (inputs of a call, the rows shown): when the basis is
///   different on a later walk, the event no longer counts
/// @param open the person came back to change it: kept to fill the page, not counted
record Entry(Event event, Instant at, Object basis, boolean open) {
    Entry opened() {
        return new Entry(event, at, basis, true);
    }
}
