/// Mandarin from the screen to syllables: what is written becomes what is said (amounts, numbers,
/// dates), words are found, characters get their reading in this sentence, tones change beside each
/// other. Pure functions over tables; no sound.
@NullMarked
package kiosk.avatar.mandarin;

import org.jspecify.annotations.NullMarked;
