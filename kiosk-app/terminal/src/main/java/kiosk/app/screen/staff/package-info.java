/// The staff side as it is seen: signing in, the day's state, paper, stock, money, the day end.
@NullMarked
package kiosk.app.screen.staff;

import org.jspecify.annotations.NullMarked;
