/// Readers of resident ID cards: frames and commands of GA 467 ("SDT"), text blocks of GA/T 490.
@NullMarked
package kiosk.device.sdt;

import org.jspecify.annotations.NullMarked;
