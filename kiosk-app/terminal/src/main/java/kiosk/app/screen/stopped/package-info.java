/// The matter cannot go on: why, and what helps.
@NullMarked
package kiosk.app.screen.stopped;

import org.jspecify.annotations.NullMarked;
