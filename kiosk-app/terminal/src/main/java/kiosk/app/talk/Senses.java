package kiosk.app.talk;

import java.util.function.Supplier;
import kiosk.app.voice.Mouthpiece;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.hearing.Ears;

/// What the window is given to talk with.
///
/// @param understanding a fresh one for each visit
public record Senses(
        Mouthpiece mouthpiece, Ears ears, Supplier<Understanding> understanding, Manner manner) {

    /// How she listens.
    ///
    /// @param atDoor whether she listens at the start page, where nobody has begun yet
    /// @param through whether the microphone's sound comes without her own voice, so that she can
    ///   be interrupted
    public record Manner(boolean atDoor, boolean through) {

        /// When she is asked to.
        public static final Manner ASKED = new Manner(false, false);
    }

    /// A voice and no ears.
    public static Senses speaking(Mouthpiece mouthpiece) {
        return new Senses(
                mouthpiece, new LateEars(), () -> (_, _) -> new Decision.Nothing(), Manner.ASKED);
    }

    /// Neither voice nor ears.
    public static Senses none() {
        return speaking(Mouthpiece.silent());
    }
}
