/// Vosk: hears while somebody speaks.
@NullMarked
package kiosk.avatar.hearing.vosk;

import org.jspecify.annotations.NullMarked;
