/// Lines inside one process, for tests.
@NullMarked
package kiosk.device.memory;

import org.jspecify.annotations.NullMarked;
