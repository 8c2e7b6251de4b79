package kiosk.avatar.kokoro;

import ai.onnxruntime.OrtException;

/// What turns symbols into sound, in two steps.
interface Model extends AutoCloseable {

    /// A clause before it is sound.
    ///
    /// @param frames of 25 ms, one number for each id
    /// @param features what is to be heard, [#CHANNELS] times two values for each frame
    /// @param source of the voice, [#SOURCES] times 120 values for each frame and one
    /// @param style as the second step wants it
    record Draft(float[] frames, float[] features, float[] source, float[] style) {

        static final int CHANNELS = 512;
        static final int SOURCES = 22;

        /// How long the clause is, in frames.
        int length() {
            return features.length / (2 * CHANNELS);
        }
    }

    /// How a model comes up.
    @FunctionalInterface
    interface Start {
        /// @throws OrtException when the engine refuses it
        Model up() throws OrtException;
    }

    /// @param ids with the zero at both ends
    Draft draft(long[] ids, float[] style, float speed) throws OrtException;

    /// A stretch of the clause as sound; near its ends, where the rest of the clause is missing, it
    /// differs from the whole. Several may be made at once.
    ///
    /// @param levels of the norms over the whole clause, see [Levels]
    /// @param from first frame
    /// @param to behind the last
    /// @return -1..1, 24 kHz, 600 samples for each frame
    float[] sound(Draft draft, float[] levels, int from, int to) throws OrtException;

    @Override
    void close();
}
