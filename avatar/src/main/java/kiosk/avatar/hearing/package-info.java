/// Hearing: a microphone, the end of what is said, recognisers, and one port for all of it.
@NullMarked
package kiosk.avatar.hearing;

import org.jspecify.annotations.NullMarked;
