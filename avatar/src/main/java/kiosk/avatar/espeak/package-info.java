/// The floor below the natural voice: eSpeak NG, when the system has its library. Robotic, hard to
/// follow in Mandarin, always there and light.
@NullMarked
package kiosk.avatar.espeak;

import org.jspecify.annotations.NullMarked;
