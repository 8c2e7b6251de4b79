/// Choosing one record on a map, or in the list beside it.
@NullMarked
package kiosk.app.screen.plot;

import org.jspecify.annotations.NullMarked;
