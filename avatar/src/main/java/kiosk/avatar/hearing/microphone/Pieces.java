package kiosk.avatar.hearing.microphone;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.hearing.Microphone;

/// Sound between whoever brings it and whoever listens. A listener that is too slow loses the
/// oldest.
final class Pieces {

    private static final int WAIT_MILLIS = 40;

    /// The only empty piece.
    private static final short[] END = new short[0];

    private final BlockingQueue<short[]> pieces;
    private short[] piece = new short[0];
    private int used;
    private volatile boolean gone;

    /// @param most pieces that wait
    Pieces(int most) {
        pieces = new ArrayBlockingQueue<>(most);
    }

    /// @param pcm belongs to the queue from now on
    void add(short[] pcm) {
        if (pcm.length > 0) {
            offer(pcm);
        }
    }

    private void offer(short[] pcm) {
        while (!pieces.offer(pcm)) {
            pieces.poll();
        }
    }

    /// Nothing comes any more.
    void end() {
        offer(END);
    }

    /// As [Microphone.Source#read].
    int read(short[] into, int from, int count) {
        if (gone) {
            return Microphone.Source.GONE;
        }
        try {
            if (used == piece.length) {
                short[] next = pieces.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    return 0;
                }
                gone = next.length == 0;
                if (gone) {
                    return Microphone.Source.GONE;
                }
                piece = next;
                used = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Microphone.Source.GONE;
        }
        int n = Math.min(count, piece.length - used);
        System.arraycopy(piece, used, into, from, n);
        used += n;
        return n;
    }

    /// Nobody listens any more.
    void close() {
        gone = true;
        pieces.clear();
    }
}
