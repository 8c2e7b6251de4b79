package kiosk.avatar.hearing.whisper;

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
    /// @param alphabet what may be written
    record Hint(String language, String prompt, Alphabet alphabet) {}

    /// What may be written.
    enum Alphabet {
        ANYTHING,
        /// Digits and nothing else, whatever was said, at most 24: in Chinese by their characters,
        /// one for each syllable, else 0 to 9.
        DIGITS
    }

    /// A sound that was heard. It can be written down as often as wanted: hearing takes longer.
    interface Heard extends AutoCloseable {

        String text(Hint hint);

        @Override
        void close();
    }

    /// @param sound 16 kHz, −1..1, at least a second
    /// @param open whether anything may have been said, not only a number or one of a few answers
    Heard hear(float[] sound, boolean open);

    @Override
    void close();
}
