/// The terminal's memory in one encrypted H2 file with an encrypted, CRC-framed log beside it:
/// either of the two can be made anew from the other.
@NullMarked
package kiosk.sync.store;

import org.jspecify.annotations.NullMarked;
