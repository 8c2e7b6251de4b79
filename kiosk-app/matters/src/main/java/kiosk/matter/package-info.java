/// The matter language and its engine: what a matter is, which step comes next, what a department
/// answers. No UI, no I/O beyond reading a pack, no clock of its own.
@NullMarked
package kiosk.matter;

import org.jspecify.annotations.NullMarked;
