/// Finished.
@NullMarked
package kiosk.app.screen.end;

import org.jspecify.annotations.NullMarked;
