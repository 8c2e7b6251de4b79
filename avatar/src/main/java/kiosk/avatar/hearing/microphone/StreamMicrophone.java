package kiosk.avatar.hearing.microphone;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.hearing.Microphone;

/// A microphone that is somewhere else: whoever has the sound pushes it. While nobody listens it is
/// thrown away.
public final class StreamMicrophone implements Microphone {

    private static final int WAIT_MILLIS = 40;

    /// Nobody waits for a listener that is too slow: then sound is lost.
    private static final int PIECES = 2000;

    private static final short[] END = new short[0];

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
            listening.ifPresent(s -> s.add(pcm.clone()));
        }
    }

    /// False as if the device had been pulled out.
    public void plug(boolean in) {
        plugged = in;
        if (!in) {
            listening.ifPresent(s -> s.add(END));
        }
    }

    private static final class Stream implements Source {

        private final BlockingQueue<short[]> pieces = new ArrayBlockingQueue<>(PIECES);
        private short[] piece = new short[0];
        private int used;
        private boolean gone;

        private void add(short[] pcm) {
            while (!pieces.offer(pcm)) {
                pieces.poll();
            }
        }

        @Override
        public int read(short[] into, int from, int count) {
            if (gone) {
                return GONE;
            }
            try {
                if (used == piece.length) {
                    short[] next = pieces.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                    if (next == null) {
                        return 0;
                    }
                    piece = next;
                    used = 0;
                    gone = next.length == 0;
                    if (gone) {
                        return GONE;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return GONE;
            }
            int n = Math.min(count, piece.length - used);
            System.arraycopy(piece, used, into, from, n);
            used += n;
            return n;
        }

        @Override
        public void close() {
            gone = true;
            pieces.clear();
        }
    }
}
