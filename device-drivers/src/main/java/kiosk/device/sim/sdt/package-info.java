/// Simulated reader of resident ID cards.
@NullMarked
package kiosk.device.sim.sdt;

import org.jspecify.annotations.NullMarked;
