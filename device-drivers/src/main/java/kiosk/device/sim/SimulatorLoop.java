package kiosk.device.sim;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kiosk.device.Line;
import kiosk.device.LineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a simulator in real time: one thread for everything it does, one more that waits for bytes
/// of the attached line.
///
/// Thread rule: any thread.
public final class SimulatorLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatorLoop.class);

    private final String name;
    private final SimulatedPeer peer;
    private final ScheduledExecutorService thread;
    private final Wire wire = new LoopWire();
    private volatile @Nullable Line line;

    public SimulatorLoop(String name, SimulatedPeer peer) {
        this.name = name;
        this.peer = peer;
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("simulator-" + name).factory());
    }

    /// Carries the simulator's bytes over `attached` until that line breaks or [#detach] is called.
    public void attach(Line attached) {
        on(() -> {
            line = attached;
            peer.attached(wire);
            return attached;
        });
        Thread.ofPlatform().daemon().name("simulator-" + name + "-in").start(() -> pump(attached));
    }

    /// Lets go of the line, without closing it.
    public void detach() {
        on(() -> {
            boolean was = line != null;
            line = null;
            if (was) {
                peer.detached();
            }
            return was;
        });
    }

    /// Runs something on the simulator's thread and waits for its result.
    public <T> T on(Supplier<T> act) {
        try {
            return CompletableFuture.supplyAsync(act, thread).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        line = null;
        thread.shutdownNow();
    }

    private void pump(Line from) {
        try {
            carry(from);
        } catch (RejectedExecutionException e) {
            LOG.debug("Simulator {} was closed", name);
        }
    }

    private void carry(Line from) {
        byte[] buffer = new byte[4096];
        try {
            while (from.equals(line)) {
                int count = from.read(buffer, Duration.ofMillis(200));
                if (count > 0) {
                    byte[] bytes = Arrays.copyOf(buffer, count);
                    thread.execute(() -> deliver(from, bytes));
                }
            }
        } catch (LineException e) {
            thread.execute(() -> gone(from));
        }
    }

    private void deliver(Line from, byte[] bytes) {
        if (from.equals(line)) {
            guarded(() -> peer.received(bytes, wire));
        }
    }

    private void gone(Line from) {
        if (from.equals(line)) {
            line = null;
            guarded(peer::detached);
        }
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (
                RuntimeException
                        bug) { // a simulator's bug must be seen, and must not end its thread
            LOG.error("Simulator {} failed", name, bug);
        }
    }

    private final class LoopWire implements Wire {
        @Override
        public void send(byte[] bytes) {
            Line to = line;
            if (to == null) {
                return;
            }
            try {
                to.write(bytes);
            } catch (LineException e) {
                LOG.debug("Simulator {}: nobody hears", name, e);
            }
        }

        @Override
        public void after(Duration delay, Runnable then) {
            var _ = thread.schedule(() -> guarded(then), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
