/// English from the screen to words and their pronunciation. Pure functions over tables; no sound.
@NullMarked
package kiosk.avatar.english;

import org.jspecify.annotations.NullMarked;
