package kiosk.device.memory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kiosk.device.Line;
import kiosk.device.LineException;

/// One end of a line inside this process, in real time. Closing either end breaks both.
///
/// Thread rule: each end like any [Line].
public final class MemoryLine implements Line {
    private final Pipe in;
    private final Pipe out;

    /// Two ends of one line.
    public record Pair(MemoryLine here, MemoryLine there) {}

    private MemoryLine(Pipe in, Pipe out) {
        this.in = in;
        this.out = out;
    }

    /// A new line; what one end writes, the other reads in chunks of the same size.
    public static Pair pair() {
        var one = new Pipe();
        var two = new Pipe();
        return new Pair(new MemoryLine(one, two), new MemoryLine(two, one));
    }

    @Override
    public int read(byte[] into, Duration atMost) throws LineException {
        return in.take(into, atMost);
    }

    @Override
    public void write(byte[] bytes) throws LineException {
        out.put(bytes);
    }

    @Override
    public void close() {
        in.shut();
        out.shut();
    }

    private static final class Pipe {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Deque<byte[]> chunks = new ArrayDeque<>();
        private boolean shut;

        int take(byte[] into, Duration atMost) throws LineException {
            lock.lock();
            try {
                long left = atMost.toNanos();
                while (chunks.isEmpty()) {
                    if (shut) {
                        throw new LineException("line closed");
                    }
                    if (left <= 0) {
                        return 0;
                    }
                    left = changed.awaitNanos(left);
                }
                return copy(into);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            } finally {
                lock.unlock();
            }
        }

        private int copy(byte[] into) {
            byte[] chunk = chunks.removeFirst();
            int count = Math.min(chunk.length, into.length);
            System.arraycopy(chunk, 0, into, 0, count);
            if (count < chunk.length) {
                chunks.addFirst(java.util.Arrays.copyOfRange(chunk, count, chunk.length));
            }
            return count;
        }

        void put(byte[] bytes) throws LineException {
            lock.lock();
            try {
                if (shut) {
                    throw new LineException("line closed");
                }
                if (bytes.length > 0) {
                    chunks.addLast(bytes.clone());
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        void shut() {
            lock.lock();
            try {
                shut = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
