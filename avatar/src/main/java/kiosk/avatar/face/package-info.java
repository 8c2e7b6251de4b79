/// The digital employee's looks, as pure geometry: from a [kiosk.avatar.face.Pose] to a list of
/// things to paint. No toolkit, no clock, no state: the same pose always gives the same picture.
@NullMarked
package kiosk.avatar.face;

import org.jspecify.annotations.NullMarked;
