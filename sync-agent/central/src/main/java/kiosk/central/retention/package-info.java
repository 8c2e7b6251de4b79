/// What may be kept for how long.
@NullMarked
package kiosk.central.retention;

import org.jspecify.annotations.NullMarked;
