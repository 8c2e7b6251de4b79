/// Chinese by pinyin: letters in, characters to choose from out. No screen, no file, no memory of
/// what anybody typed.
@NullMarked
package kiosk.app.typing;

import org.jspecify.annotations.NullMarked;
