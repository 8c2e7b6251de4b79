package kiosk.avatar.hearing.microphone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.TargetDataLine;
import kiosk.avatar.hearing.Microphone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sound of a line. A thread of its own reads the line, because a read from a device that was
/// pulled out may never return; whoever listens only looks into the queue.
final class LineSource implements Microphone.Source {

    private static final Logger LOG = LoggerFactory.getLogger(LineSource.class);
    private static final int PIECE_MILLIS = 20;
    private static final int CLOSING_MILLIS = 300;
    private static final int PIECES = 200;

    private final TargetDataLine line;
    private final Resampler resampler;
    private final Pieces pieces = new Pieces(PIECES);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;

    /// @param line open and started
    LineSource(TargetDataLine line, int rate) {
        this.line = line;
        this.resampler = new Resampler(rate);
        int bytes = rate * PIECE_MILLIS / 1000 * 2;
        Thread.ofPlatform().daemon().name("microphone").start(() -> pump(bytes));
    }

    private void pump(int bytes) {
        byte[] raw = new byte[bytes];
        try {
            while (!closed) {
                int n = line.read(raw, 0, raw.length);
                if (n <= 0) {
                    break;
                }
                pieces.add(resampler.next(samples(raw, n)));
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("the microphone broke off", e);
        } finally {
            pieces.end();
            line.close();
            ended.countDown();
        }
    }

    private static short[] samples(byte[] raw, int length) {
        short[] pcm = new short[length / 2];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) ((raw[2 * i] & 0xFF) | raw[2 * i + 1] << 8);
        }
        return pcm;
    }

    @Override
    public int read(short[] into, int from, int count) {
        return pieces.read(into, from, count);
    }

    /// The thread that reads closes the line; one that hangs is left behind.
    @Override
    public void close() {
        closed = true;
        pieces.close();
        try {
            if (!ended.await(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("the microphone does not let go; it is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
