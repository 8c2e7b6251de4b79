package kiosk.avatar.hearing.whisper;

/// What turns sound into text; the engine or, in tests, something in its place.
interface WhisperModel extends AutoCloseable {

    /// How a model comes up.
    @FunctionalInterface
    interface Start {
        WhisperModel up();
    }

    /// @param sound 16 kHz, −1..1, at least a second
    /// @param language two letters
    /// @param prompt what may have been said before; it sets script and vocabulary
    String text(float[] sound, String language, String prompt);

    @Override
    void close();
}
