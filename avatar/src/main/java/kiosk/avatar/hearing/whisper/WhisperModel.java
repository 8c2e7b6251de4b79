package kiosk.avatar.hearing.whisper;

import java.util.List;

/// What turns sound into text; the engine or, in tests, something in its place.
interface WhisperModel extends AutoCloseable {

    /// More digits than anybody says at a time; without an end they could be written without end,
    /// so as many of them are none.
    int DIGITS_MOST = 24;

    /// How a model comes up.
    @FunctionalInterface
    interface Start {
        WhisperModel up();
    }

    /// What is known before anything is written.
    ///
    /// @param language two letters
    /// @param prompt what may have been said before; it sets script and vocabulary
    record Hint(String language, String prompt) {}

    /// What may have been said.
    ///
    /// @param likely logarithm of how likely it is
    record Likely(String text, double likely) {}

    /// A sound that was heard. It can be written down as often as wanted: hearing takes longer.
    interface Heard extends AutoCloseable {

        /// Texts it may be, the likeliest first, at least one.
        List<Likely> texts(Hint hint);

        /// Numbers it may be, whatever was said, the likeliest first, at least one. Nothing but
        /// digits, at most [#DIGITS_MOST]: in Chinese their characters, one for each syllable, else
        /// 0 to 9.
        List<Likely> digits(Hint hint);

        @Override
        void close();
    }

    /// @param sound 16 kHz, −1..1, at least a second
    /// @param open whether anything may have been said, not only a number or one of a few answers
    Heard hear(float[] sound, boolean open);

    @Override
    void close();
}
