/// Payment pads on the serial framing of Chinese MIS-POS terminals (one field implementation; no
/// published standard), with the codes that are not published in a profile marked as ours.
@NullMarked
package kiosk.device.mispos;

import org.jspecify.annotations.NullMarked;
