/// A simulated board with lights.
@NullMarked
package kiosk.device.sim.lights;

import org.jspecify.annotations.NullMarked;
