/// Whether somebody stands before the machine. Pictures stay in memory, one at a time, each
/// overwritten by the next; nothing is kept of them but where a face is and how large. Nobody is
/// recognised.
@NullMarked
package kiosk.avatar.presence;

import org.jspecify.annotations.NullMarked;
