/// The conversation of a visit: what was heard is done on the page, and answered.
@NullMarked
package kiosk.app.talk;

import org.jspecify.annotations.NullMarked;
