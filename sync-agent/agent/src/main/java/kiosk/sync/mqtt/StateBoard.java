package kiosk.sync.mqtt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners whether the link is up, in order, on a thread of their own: a slow listener must
/// not hold up reconnecting.
final class StateBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StateBoard.class);

    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private boolean up;
    private boolean open = true;

    StateBoard(String name) {
        Thread.ofVirtual().name("link-state-" + name).start(this::work);
    }

    /// The listener hears the present state before this returns.
    synchronized void listen(Consumer<Boolean> listener) {
        tell(listener, up);
        listeners.add(listener);
    }

    synchronized void set(boolean now) {
        if (up != now && open) {
            up = now;
            List<Consumer<Boolean>> all = List.copyOf(listeners);
            queue.add(() -> all.forEach(listener -> tell(listener, now)));
        }
    }

    synchronized void close() {
        set(false);
        open = false;
        queue.add(() -> {});
    }

    private synchronized boolean running() {
        return open || !queue.isEmpty();
    }

    private void work() {
        try {
            while (running()) {
                queue.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Consumer<Boolean> listener, boolean now) {
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            // A listener's bug is its own; the others must hear all the same.
            LOG.error("a listener of the link's state failed", e);
        }
    }
}
