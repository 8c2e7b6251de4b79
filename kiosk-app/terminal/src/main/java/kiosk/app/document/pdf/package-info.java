/// A4 pages as PDF and lines as pictures: the only place with PDFBox, ZXing and `java.awt`.
@NullMarked
package kiosk.app.document.pdf;

import org.jspecify.annotations.NullMarked;
