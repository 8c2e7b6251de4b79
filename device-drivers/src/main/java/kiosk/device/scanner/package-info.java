/// Code scanners on serial lines (Newland's command set).
@NullMarked
package kiosk.device.scanner;

import org.jspecify.annotations.NullMarked;
