/// Understanding: from what was heard to what is to be done. Pure: no device, no clock, no screen.
@NullMarked
package kiosk.avatar.dialog;

import org.jspecify.annotations.NullMarked;
