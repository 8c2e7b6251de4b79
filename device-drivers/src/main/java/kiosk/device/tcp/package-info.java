/// Lines over TCP.
@NullMarked
package kiosk.device.tcp;

import org.jspecify.annotations.NullMarked;
