/// The day's money: what pad, journal and central say about it, compared to the single transaction,
/// closed and carried on.
@NullMarked
package kiosk.app.day;

import org.jspecify.annotations.NullMarked;
