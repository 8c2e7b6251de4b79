/// Generic input/output boards on a serial line with Modbus RTU.
@NullMarked
package kiosk.device.modbus;

import org.jspecify.annotations.NullMarked;
