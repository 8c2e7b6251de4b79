/// Simulated code scanner.
@NullMarked
package kiosk.device.sim.scanner;

import org.jspecify.annotations.NullMarked;
