package kiosk.avatar.hearing.microphone;

import java.util.Optional;
import kiosk.avatar.hearing.Microphone;

/// A microphone that is somewhere else: whoever has the sound pushes it. While nobody listens it is
/// thrown away.
public final class StreamMicrophone implements Microphone {

    /// Nobody waits for a listener that is too slow: then sound is lost.
    private static final int PIECES = 2000;

    private volatile Optional<Stream> listening = Optional.empty();
    private volatile boolean plugged = true;

    @Override
    public Optional<Source> open() {
        if (!plugged) {
            return Optional.empty();
        }
        var stream = new Stream();
        listening = Optional.of(stream);
        return Optional.of(stream);
    }

    /// More sound.
    public void push(short[] pcm) {
        if (pcm.length > 0) {
            listening.ifPresent(s -> s.pieces.add(pcm.clone()));
        }
    }

    /// False as if the device had been pulled out.
    public void plug(boolean in) {
        plugged = in;
        if (!in) {
            listening.ifPresent(s -> s.pieces.end());
        }
    }

    private static final class Stream implements Source {

        private final Pieces pieces = new Pieces(PIECES);

        @Override
        public int read(short[] into, int from, int count) {
            return pieces.read(into, from, count);
        }

        @Override
        public void close() {
            pieces.close();
        }
    }
}
