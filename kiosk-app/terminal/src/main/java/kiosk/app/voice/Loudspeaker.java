package kiosk.app.voice;

import java.util.Optional;

/// Where sound goes.
public interface Loudspeaker {

    /// The rate of the natural voice.
    int RATE = 24_000;

    /// A way to be heard at this rate; empty when there is no device.
    Optional<Playing> open(int rate);

    /// Whether anything would be heard now; asks the device, so not for the toolkit's thread.
    default boolean there() {
        var way = open(RATE);
        way.ifPresent(Playing::close);
        return way.isPresent();
    }

    /// One open way. Written from one thread; [#stop] and [#played] from any.
    interface Playing extends AutoCloseable {

        /// Waits while the device has enough.
        void write(short[] pcm, int from, int count);

        /// How many samples were heard so far: the clock of the lips.
        long played();

        /// Waits until all that was written is heard.
        void drain();

        /// Silent at once; what was written is dropped.
        void stop();

        @Override
        void close();
    }
}
