package kiosk.avatar.hearing;

import java.util.Optional;

/// Where sound comes from: 16,000 samples a second, one channel, 16 bit.
///
/// Thread rule: any thread; one source at a time, and a source is read on one thread.
public interface Microphone {

    /// Samples a second.
    int RATE = 16_000;

    /// Begins to listen; empty when there is no device or another program has it. Bounded.
    Optional<Source> open();

    /// Sound as it comes in.
    interface Source extends AutoCloseable {

        /// What [#read] gives when no more will come: the device was pulled out.
        int GONE = -1;

        /// Waits a little while for sound, never long.
        ///
        /// @param into filled from `from` on with at most `count` samples
        /// @return how many came; 0 when none came in time; [#GONE]
        int read(short[] into, int from, int count);

        /// Waits for the device only a moment.
        @Override
        void close();
    }
}
