/// MaryTTS: English where the natural voice does not speak; the only package that knows it.
@NullMarked
package kiosk.avatar.mary;

import org.jspecify.annotations.NullMarked;
