/// Silero's detector of speech.
@NullMarked
package kiosk.avatar.hearing.silero;

import org.jspecify.annotations.NullMarked;
