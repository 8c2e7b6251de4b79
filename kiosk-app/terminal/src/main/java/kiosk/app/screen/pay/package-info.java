/// Paying a bill.
@NullMarked
package kiosk.app.screen.pay;

import org.jspecify.annotations.NullMarked;
