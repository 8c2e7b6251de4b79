package kiosk.avatar.hearing.whisper;

/// What turns sound into text; the engine or, in tests, something in its place.
interface WhisperModel extends AutoCloseable {

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
    record Hint(String language, String prompt, Alphabet alphabet) {}

    /// What may be written.
    enum Alphabet {
        ANYTHING,
        /// 0 to 9 and nothing else, whatever was said.
        DIGITS
    }

    /// @param sound 16 kHz, −1..1, at least a second
    String text(float[] sound, Hint hint);

    @Override
    void close();
}
