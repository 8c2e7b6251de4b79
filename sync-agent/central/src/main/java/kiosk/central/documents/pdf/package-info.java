/// Reads the printed text of a PDF.
@NullMarked
package kiosk.central.documents.pdf;

import org.jspecify.annotations.NullMarked;
