/// What the machine hands out: document templates (data in packs), filled and composed as receipts
/// for the roll or pages for the A4 printer.
@NullMarked
package kiosk.app.document;

import org.jspecify.annotations.NullMarked;
