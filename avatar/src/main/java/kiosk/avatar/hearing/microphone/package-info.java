/// Where sound comes from: the computer's own microphone, files, other programs.
@NullMarked
package kiosk.avatar.hearing.microphone;

import org.jspecify.annotations.NullMarked;
