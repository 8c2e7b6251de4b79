/// Simulated devices: they speak the real bytes, over a pseudo-terminal in a process of their own
/// or in one thread over simulated time. Drivers cannot tell the difference.
@NullMarked
package kiosk.device.sim;

import org.jspecify.annotations.NullMarked;
