/// Paper: being made, to be taken, or owed.
@NullMarked
package kiosk.app.screen.print;

import org.jspecify.annotations.NullMarked;
