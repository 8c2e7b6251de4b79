/// The day's end as central sees it: totals for terminals, their closes, what stays open, and money
/// that no close covers.
@NullMarked
package kiosk.central.days;

import org.jspecify.annotations.NullMarked;
