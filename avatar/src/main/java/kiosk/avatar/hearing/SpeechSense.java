package kiosk.avatar.hearing;

/// Tells speech from other sound.
///
/// Thread rule: one thread.
public interface SpeechSense extends AutoCloseable {

    /// Samples of a frame: 32 ms.
    int FRAME = 512;

    /// How likely somebody speaks in this frame, 0..1; frames are given in order of time.
    double speech(short[] frame);

    /// Forgets what was heard before.
    void forget();

    @Override
    void close();
}
