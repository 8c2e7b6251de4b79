package kiosk.avatar.presence;

/// Where pictures come from.
///
/// Thread rule: one thread.
public interface FrameSource extends AutoCloseable {

    /// The newest picture, or why there is none; opens the device when it is not open.
    Shot next();

    /// What came.
    sealed interface Shot {

        /// A picture, until the next call.
        record Picture(Frame frame) implements Shot {}

        /// None; `reason` is a sentence for the operator.
        record Nothing(String reason) implements Shot {}
    }

    @Override
    void close();
}
