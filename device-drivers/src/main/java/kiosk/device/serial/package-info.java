/// Serial lines. The only package that knows jSerialComm.
@NullMarked
package kiosk.device.serial;

import org.jspecify.annotations.NullMarked;
