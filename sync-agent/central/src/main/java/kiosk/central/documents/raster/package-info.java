/// Turns PDF pages into images to find the QR code.
@NullMarked
package kiosk.central.documents.raster;

import org.jspecify.annotations.NullMarked;
