/// Nobody is here: the greeting.
@NullMarked
package kiosk.app.screen.attract;

import org.jspecify.annotations.NullMarked;
