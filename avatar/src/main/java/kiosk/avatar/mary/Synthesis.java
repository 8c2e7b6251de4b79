package kiosk.avatar.mary;

import java.io.IOException;
import java.util.List;
import kiosk.avatar.models.ModelException;
import marytts.exceptions.SynthesisException;

/// The engine behind [MaryVoice]; one clause at a time.
interface Synthesis {

    /// @param words at least one of them heard
    /// @param pace 1 is the usual speed, less is slower
    /// @throws SynthesisException its message may hold the text
    Spoken say(List<MaryWords.Word> words, double pace) throws SynthesisException, IOException;

    /// Gets one ready.
    @FunctionalInterface
    interface Start {
        /// @throws ModelException the message says why there is none
        Synthesis up() throws ModelException;
    }
}
