/// A4 pages as PDF: the only place with PDFBox and ZXing.
@NullMarked
package kiosk.app.document.pdf;

import org.jspecify.annotations.NullMarked;
