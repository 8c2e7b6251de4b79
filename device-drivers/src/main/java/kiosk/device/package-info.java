/// What the machine can touch: one interface per device class with the nouns of CEN/XFS, closed
/// outcomes, deadlines and cancellation. One sub-package per technology; `sim` holds simulators.
@NullMarked
package kiosk.device;

import org.jspecify.annotations.NullMarked;
