/// The natural voice: Kokoro-82M on ONNX Runtime, Mandarin and English. Text becomes symbols of its
/// alphabet; the model gives the sound and how long each symbol lasts, and that moves the lips.
@NullMarked
package kiosk.avatar.kokoro;

import org.jspecify.annotations.NullMarked;
