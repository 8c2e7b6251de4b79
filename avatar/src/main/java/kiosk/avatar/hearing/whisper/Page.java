package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.List;

/// Something to write on: how likely each piece follows what was written so far. In front of tests
/// it is made up.
///
/// @param <W> what was written so far
interface Page<W extends Page.Written> {

    /// What was written so far.
    interface Written extends AutoCloseable {
        /// How likely each piece follows: logarithms, up to a constant.
        FloatBuffer scores() throws OrtException;

        @Override
        void close();
    }

    /// Begins with some pieces.
    W begin(List<Long> pieces) throws OrtException;

    /// Goes on with one more; what was before stays as it is.
    W add(W before, int piece) throws OrtException;
}
