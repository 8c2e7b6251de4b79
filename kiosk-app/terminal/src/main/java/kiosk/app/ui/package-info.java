/// What every screen is made of: sizes, themes, words, icons, cards, pads. Knows the visit's words
/// ([kiosk.app.visit]) but no screen and no window.
@NullMarked
package kiosk.app.ui;

import org.jspecify.annotations.NullMarked;
