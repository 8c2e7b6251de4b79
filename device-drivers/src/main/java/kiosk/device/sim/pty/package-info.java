/// Pseudo-terminals through the C library, so that no outside tool is needed.
@NullMarked
package kiosk.device.sim.pty;

import org.jspecify.annotations.NullMarked;
