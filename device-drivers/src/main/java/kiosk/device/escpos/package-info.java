/// Receipt printers that speak ESC/POS with GBK text.
@NullMarked
package kiosk.device.escpos;

import org.jspecify.annotations.NullMarked;
