/// Talking with a customer: what was said is understood over the machine's own catalogue.
@NullMarked
package kiosk.app.talk;

import org.jspecify.annotations.NullMarked;
