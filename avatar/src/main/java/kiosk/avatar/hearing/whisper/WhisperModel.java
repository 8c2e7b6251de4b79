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

    /// What is known before anything was heard.
    ///
    /// @param language two letters
    /// @param prompt what may have been said before; it sets script and vocabulary
    /// @param alphabet what may be written
    /// @param open whether anything may have been said, not only a number or one of a few answers
    record Hint(String language, String prompt, Alphabet alphabet, boolean open) {}

    /// What may be written.
    enum Alphabet {
        ANYTHING,
        /// Digits and nothing else, whatever was said, at most 24: in Chinese by their characters,
        /// one for each syllable, else 0 to 9.
        DIGITS
    }

    /// Somebody begins to speak.
    default void attend() {}

    /// @param sound 16 kHz, −1..1, at least a second
    String text(float[] sound, Hint hint);

    @Override
    void close();
}
