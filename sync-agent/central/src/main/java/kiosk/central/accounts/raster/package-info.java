/// Codes to be scanned.
@NullMarked
package kiosk.central.accounts.raster;

import org.jspecify.annotations.NullMarked;
