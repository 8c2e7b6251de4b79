package kiosk.avatar.hearing.whisper;

import java.nio.FloatBuffer;
import java.util.List;

/// What may be written, piece by piece. What was written so far is given with one character for
/// each byte: a piece may end in the middle of a sign.
interface Grammar {

    /// Pieces that may follow, in no order.
    ///
    /// @param scores how likely each piece follows
    List<Integer> next(String written, FloatBuffer scores);

    /// Whether it may be over here.
    boolean mayEnd(String written);
}
