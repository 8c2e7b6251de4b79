/// The machine as staff meet it: signing in, the day's state, help beside a customer, paper, money
/// that is not resolved, opening and closing.
@NullMarked
package kiosk.app.visit.staff;

import org.jspecify.annotations.NullMarked;
