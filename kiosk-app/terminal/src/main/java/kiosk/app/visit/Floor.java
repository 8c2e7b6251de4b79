package kiosk.app.visit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where work meets the mailbox: blocking work outside, results inside.
final class Floor {
    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);

    private final Ports ports;
    private final Mailbox mailbox;
    private final Runnable changed;
    private final Consumer<Throwable> broken;

    /// `changed` asks for a new scene; `broken` ends the visit safely.
    Floor(Ports ports, Mailbox mailbox, Runnable changed, Consumer<Throwable> broken) {
        this.ports = ports;
        this.mailbox = mailbox;
        this.changed = changed;
        this.broken = broken;
    }

    Ports ports() {
        return ports;
    }

    void changed() {
        changed.run();
    }

    void post(Runnable task) {
        mailbox.post(task);
    }

    /// Runs `work` outside; `then` or the breakdown inside.
    <T> void outside(Callable<T> work, Consumer<T> then) {
        ports.effects().execute(() -> perform(work, then));
    }

    private <T> void perform(Callable<T> work, Consumer<T> then) {
        T result;
        try {
            result = work.call();
        } catch (Exception trouble) {
            // Effects answer expected trouble with values; what is thrown is a broken environment
            // or a bug, and both end the visit at one place.
            LOG.error("an effect failed", trouble);
            mailbox.post(() -> broken.accept(trouble));
            return;
        }
        mailbox.post(() -> then.accept(result));
    }

    /// The environment broke inside the mailbox (the journal cannot be written).
    void broken(Throwable trouble) {
        LOG.error("the visit cannot go on", trouble);
        broken.accept(trouble);
    }
}
