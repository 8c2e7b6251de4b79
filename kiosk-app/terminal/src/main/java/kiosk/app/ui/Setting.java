package kiosk.app.ui;

import kiosk.app.visit.Shell;
import kiosk.matter.Texts;

/// What a screen must know to draw itself.
///
/// @param words in the customer's language
/// @param look theme
/// @param sizes of the glass
/// @param motion what may move
public record Setting(Words words, Shell.Look look, Sizes sizes, Motion motion) {

    /// What may move.
    public enum Motion {
        /// The employee lives, pages cross-fade, tap rings breathe.
        FULL,
        /// Nothing moves.
        NONE
    }

    /// The machine's own words.
    public String get(String key, Object... values) {
        return words.get(key, values);
    }

    /// A text of the matter.
    public String of(Texts texts) {
        return words.of(texts);
    }

    /// True in large type.
    public boolean elder() {
        return look == Shell.Look.ELDER;
    }

    /// True when the window is wider than high.
    public boolean landscape() {
        return sizes.landscape();
    }

    /// True when nothing may move.
    public boolean still() {
        return motion == Motion.NONE;
    }
}
