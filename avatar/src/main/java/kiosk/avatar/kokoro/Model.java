package kiosk.avatar.kokoro;

import ai.onnxruntime.OrtException;

/// What turns symbols into sound.
interface Model extends AutoCloseable {

    /// @param sound -1..1, 24 kHz
    /// @param frames of 25 ms, one number for each id
    record Result(float[] sound, float[] frames) {}

    /// How a model comes up.
    @FunctionalInterface
    interface Start {
        /// @throws OrtException when the engine refuses it
        Model up() throws OrtException;
    }

    /// @param ids with the zero at both ends
    Result run(long[] ids, float[] style, float speed) throws OrtException;

    @Override
    void close();
}
