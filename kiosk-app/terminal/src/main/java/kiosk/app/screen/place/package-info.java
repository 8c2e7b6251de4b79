/// A place, chosen level by level, and its street.
@NullMarked
package kiosk.app.screen.place;

import org.jspecify.annotations.NullMarked;
