/// One-time codes, simulated phones and staff who vouch.
@NullMarked
package kiosk.central.identity;

import org.jspecify.annotations.NullMarked;
