/// Whisper: hears a whole utterance at once.
@NullMarked
package kiosk.avatar.hearing.whisper;

import org.jspecify.annotations.NullMarked;
