package kiosk.device.sim.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import kiosk.device.Line;
import kiosk.device.LineException;

/// A pseudo-terminal in raw mode and a link to its far end, which a driver opens like a serial
/// port. This is the device's end; closing it is pulling the plug.
///
/// Bytes written while nobody has the far end open are lost, as on a real cable.
///
/// Thread rule: reading on one thread, writing on one thread, closing from any.
public final class Pty implements Line {
    private static final Duration WRITE_MAX = Duration.ofSeconds(2);
    private static final int SLICE_MS = 50;

    private final int fd;
    private final Path link;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean open = true;
    private volatile boolean heard;

    private Pty(int fd, Path link) {
        this.fd = fd;
        this.link = link;
    }

    /// Makes a pseudo-terminal and points `link` to it, replacing an older link.
    public static Pty open(Path link) throws IOException {
        int fd = CLibrary.openMaster();
        try {
            String name = CLibrary.slaveOf(fd);
            CLibrary.touch(name);
            Path slave = Path.of(name);
            Path fresh = link.resolveSibling("." + link.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, slave);
            Files.move(fresh, link, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            return new Pty(fd, link);
        } catch (IOException e) {
            CLibrary.close(fd);
            throw e;
        }
    }

    @Override
    public int read(byte[] into, Duration atMost) throws LineException {
        long end = System.nanoTime() + atMost.toNanos();
        do {
            long leftMs = Math.max(0, (end - System.nanoTime()) / 1_000_000);
            int count = tryRead(into, (int) Math.min(SLICE_MS, leftMs));
            if (count > 0) {
                return count;
            }
        } while (System.nanoTime() - end < 0);
        return 0;
    }

    /// Whether a program has the far end open, as far as seen by the last read.
    public boolean heard() {
        return heard;
    }

    @Override
    public void write(byte[] bytes) throws LineException {
        long end = System.nanoTime() + WRITE_MAX.toNanos();
        int sent = 0;
        while (sent < bytes.length && System.nanoTime() - end < 0) {
            int count = tryWrite(bytes, sent);
            if (count > 0) {
                sent += count;
            } else if (count == 0) {
                return; // nobody there: lost
            } else {
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    @Override
    public void close() {
        reading.lock();
        writing.lock();
        try {
            if (!open) {
                return;
            }
            open = false;
            CLibrary.close(fd);
            Files.deleteIfExists(link);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writing.unlock();
            reading.unlock();
        }
    }

    private int tryRead(byte[] into, int waitMs) throws LineException {
        reading.lock();
        try {
            check();
            int events = CLibrary.poll(fd, waitMs);
            if ((events & CLibrary.POLLIN) != 0) {
                heard = true;
                return Math.max(0, CLibrary.read(fd, into));
            }
            heard = (events & CLibrary.POLLHUP) == 0;
        } catch (IOException e) {
            throw new LineException("pseudo-terminal broken", e);
        } finally {
            reading.unlock();
        }
        if (!heard) { // poll does not wait while nobody is there
            LockSupport.parkNanos(Math.min(waitMs, 25) * 1_000_000L);
        }
        return 0;
    }

    /// @return bytes taken, 0 = nobody there, negative = try again
    private int tryWrite(byte[] bytes, int from) throws LineException {
        writing.lock();
        try {
            check();
            if ((CLibrary.poll(fd, 0) & CLibrary.POLLHUP) != 0) {
                return 0;
            }
            int count = CLibrary.write(fd, bytes, from);
            if (count >= 0 || count == -CLibrary.EAGAIN) {
                return count > 0 ? count : -1;
            }
            throw new LineException("pseudo-terminal broken, errno " + -count);
        } catch (IOException e) {
            throw new LineException("pseudo-terminal broken", e);
        } finally {
            writing.unlock();
        }
    }

    private void check() throws LineException {
        if (!open) {
            throw new LineException("unplugged");
        }
    }
}
