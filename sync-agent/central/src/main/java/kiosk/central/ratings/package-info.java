/// Ratings by customers, and who answers for the bad ones.
@NullMarked
package kiosk.central.ratings;

import org.jspecify.annotations.NullMarked;
