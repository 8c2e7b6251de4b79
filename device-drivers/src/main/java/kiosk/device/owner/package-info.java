/// Owning a device: one thread per device, reconnecting, real time. Drivers build on this.
@NullMarked
package kiosk.device.owner;

import org.jspecify.annotations.NullMarked;
