/// Simulated payment pad with a ledger of its own.
@NullMarked
package kiosk.device.sim.pad;

import org.jspecify.annotations.NullMarked;
