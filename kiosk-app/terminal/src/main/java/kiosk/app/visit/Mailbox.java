package kiosk.app.visit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs tasks one after another, so that the desk's state needs no locks. With a direct executor
/// everything happens on the caller's thread, in order: that is how simulated time stays
/// deterministic.
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Executor executor;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Runnable onBug;
    private boolean draining;

    /// `onBug` runs after a task threw: the one handler of programmer errors.
    Mailbox(Executor executor, Runnable onBug) {
        this.executor = executor;
        this.onBug = onBug;
    }

    void post(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (draining) {
                return;
            }
            draining = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        while (true) {
            Runnable next;
            synchronized (tasks) {
                next = tasks.poll();
                if (next == null) {
                    draining = false;
                    return;
                }
            }
            runGuarded(next);
        }
    }

    private void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            // The one place where a bug ends up: the visit is ended safely and staff is called.
            LOG.error("a task of the visit failed", bug);
            onBug.run();
        }
    }
}
