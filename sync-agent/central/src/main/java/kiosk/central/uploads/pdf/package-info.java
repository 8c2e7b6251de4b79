/// Counts the pages of PDFs that phones sent.
@NullMarked
package kiosk.central.uploads.pdf;

import org.jspecify.annotations.NullMarked;
