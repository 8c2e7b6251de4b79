/// Choosing one record.
@NullMarked
package kiosk.app.screen.pick;

import org.jspecify.annotations.NullMarked;
