/// Handing in, and waiting for the decision.
@NullMarked
package kiosk.app.screen.handin;

import org.jspecify.annotations.NullMarked;
