/// Looks at pictures that phones sent.
@NullMarked
package kiosk.central.uploads.raster;

import org.jspecify.annotations.NullMarked;
