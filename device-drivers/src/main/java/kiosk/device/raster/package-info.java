/// Turning text, receipts and PDF pages into pictures, headless. The only package of this module
/// that may use `java.awt`; no awt type leaves it.
@NullMarked
package kiosk.device.raster;

import org.jspecify.annotations.NullMarked;
