package kiosk.device.owner;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import kiosk.device.DeviceStatus;
import kiosk.device.Line;
import kiosk.device.LineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one owner of a device: one virtual thread, a queue with a limit, one operation at a time.
/// Keeps the line open, opens a new one with growing pauses after it was lost, and publishes the
/// status as immutable snapshots.
///
/// In lockstep (no thread of its own) operations run on the calling thread, and the line is opened
/// when an operation needs it.
///
/// Thread rule: all methods from any thread; an operation must not start another one.
public final class DeviceThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceThread.class);
    private static final int QUEUE_MAX = 16;
    private static final Duration IDLE_EVERY = Duration.ofMillis(250);
    private static final Duration RETRY_FIRST = Duration.ofMillis(200);
    private static final Duration RETRY_MAX = Duration.ofSeconds(5);

    /// What the driver does besides its operations, on the owner's thread.
    public interface Care {

        /// Greets a device on a freshly opened line.
        ///
        /// @return its status; a device that says nothing is [DeviceStatus#offline]
        DeviceStatus greet(Line line) throws LineException;

        /// Called about four times a second while nobody asks for anything.
        ///
        /// @return the status from now on
        default DeviceStatus idle(Line line, DeviceStatus last) throws LineException {
            drain(line);
            return last;
        }
    }

    /// One operation of the driver.
    public interface Task<T> {
        /// Talks to the device until the outcome is known.
        T run(Line line) throws LineException;
    }

    private final DeviceSetup setup;
    private final Care care;
    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final ReentrantLock turn = new ReentrantLock();
    private final @Nullable Thread thread;
    private volatile DeviceStatus status = DeviceStatus.offline("not opened yet");
    private volatile @Nullable Line line;
    private volatile boolean closed;
    private Duration retryPause = RETRY_FIRST;
    private long retryAtNanos;

    public DeviceThread(DeviceSetup setup, Care care) {
        this.setup = setup;
        this.care = care;
        this.retryAtNanos = setup.pace().nanos();
        this.thread =
                setup.ownThread()
                        ? Thread.ofVirtual().name("device-" + setup.name()).unstarted(this::own)
                        : null;
        if (thread != null) {
            thread.start();
        }
    }

    /// Runs an operation and waits for its outcome. An interrupt does not end the wait: the outcome
    /// of a physical act must not get lost. Operations have deadlines and a [kiosk.device.Cancel].
    ///
    /// @param unavailable the outcome where the line cannot be opened, or where it broke inside the
    ///   operation, which must not be repeated blindly then
    public <T> T call(Task<T> task, Function<DeviceStatus, T> unavailable) {
        if (closed) {
            return unavailable.apply(DeviceStatus.offline("driver closed"));
        }
        if (thread == null) {
            return perform(task, unavailable);
        }
        var outcome = new CompletableFuture<T>();
        Runnable job =
                () -> {
                    try {
                        outcome.complete(perform(task, unavailable));
                    } catch (RuntimeException | Error bug) { // belongs to the caller, not to us
                        outcome.completeExceptionally(bug);
                    }
                };
        if (!queue.offer(job)) {
            return unavailable.apply(
                    new DeviceStatus(status.health(), status.conditions(), "queue full"));
        }
        return await(outcome);
    }

    /// The last snapshot.
    public DeviceStatus status() {
        return status;
    }

    /// Publishes a status learned inside an operation.
    public void publish(DeviceStatus now) {
        if (!now.equals(status)) {
            LOG.info(
                    "Device {}: {} {} {}", setup.name(), now.health(), now.conditions(), now.raw());
        }
        status = now;
    }

    /// Drops the line: an operation under way ends as unavailable.
    @Override
    public void close() {
        closed = true;
        Line open = line;
        if (open != null) {
            open.close();
        }
        if (thread != null) {
            queue.offer(() -> {}); // wakes the owner; when full it is awake anyway
            try {
                thread.join(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        status = DeviceStatus.offline("driver closed");
    }

    /// Throws away what came in between operations and notices a line that is gone.
    public static void drain(Line line) throws LineException {
        byte[] waste = new byte[512];
        int rounds = 0;
        while (line.read(waste, Duration.ZERO) > 0 && rounds < 1000) {
            rounds++;
        }
    }

    private void own() {
        try {
            while (!closed) {
                Runnable job = queue.poll(IDLE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (job != null) {
                    job.run();
                } else {
                    idle();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drop();
        for (Runnable job = queue.poll(); job != null; job = queue.poll()) {
            job.run();
        }
    }

    private void idle() {
        turn.lock();
        try {
            Line open = line;
            if (open == null) {
                if (setup.pace().nanos() - retryAtNanos >= 0) {
                    connect();
                }
                return;
            }
            try {
                publish(care.idle(open, status));
            } catch (LineException e) {
                lost(e);
            }
        } catch (RuntimeException bug) { // a bug in one device's care must not end its owner
            LOG.error("Device {}: idle care failed", setup.name(), bug);
        } finally {
            turn.unlock();
        }
    }

    private <T> T perform(Task<T> task, Function<DeviceStatus, T> unavailable) {
        turn.lock();
        try {
            Line open = fresh();
            if (open == null) {
                return unavailable.apply(status);
            }
            return task.run(open);
        } catch (LineException e) {
            lost(e);
            return unavailable.apply(status);
        } finally {
            turn.unlock();
        }
    }

    /// A line that is known to be alive: a stale one is replaced before anything was sent on it.
    private @Nullable Line fresh() {
        if (closed) {
            return null;
        }
        Line open = line;
        if (open == null) {
            return connect();
        }
        try {
            drain(open);
            return open;
        } catch (LineException e) {
            lost(e);
            return connect();
        }
    }

    private @Nullable Line connect() {
        try {
            Line opened = setup.line().open();
            line = opened;
            publish(care.greet(opened));
            retryPause = RETRY_FIRST;
            if (closed) {
                drop();
                return null;
            }
            return opened;
        } catch (LineException e) {
            lost(e);
            return null;
        }
    }

    private void lost(LineException e) {
        drop();
        publish(DeviceStatus.offline(e.getMessage() == null ? "line lost" : e.getMessage()));
        retryAtNanos = setup.pace().nanos() + retryPause.toNanos();
        Duration next = retryPause.multipliedBy(2);
        retryPause = next.compareTo(RETRY_MAX) > 0 ? RETRY_MAX : next;
    }

    private void drop() {
        Line open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    private static <T> T await(Future<T> outcome) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return outcome.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (java.util.concurrent.ExecutionException e) {
                    throw new CompletionException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
