/// Files from customers' phones.
@NullMarked
package kiosk.central.uploads;

import org.jspecify.annotations.NullMarked;
