/// Proving who you are.
@NullMarked
package kiosk.app.screen.identify;

import org.jspecify.annotations.NullMarked;
