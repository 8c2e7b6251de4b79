package kiosk.sync.agent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kiosk.sync.DownEvent;
import kiosk.sync.Link;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.json.MalformedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes central's numbered events in order: stores first, then tells the listeners, on a thread of
/// their own, so that a listener may ask central something.
final class Inflow {
    private static final Logger LOG = LoggerFactory.getLogger(Inflow.class);

    private final Store store;
    private final Strays strays;
    private final List<Consumer<DownEvent>> listeners = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean ackDue = new AtomicBoolean();
    private volatile boolean gap;
    private volatile boolean threaded;
    private volatile boolean closed;

    Inflow(Store store, Strays strays) {
        this.store = store;
        this.strays = strays;
    }

    void listen(Consumer<DownEvent> listener) {
        listeners.add(listener);
    }

    /// From now on listeners run on a thread of their own; before, on the caller's.
    void startThread() {
        threaded = true;
        Thread.ofVirtual().name("agent-events").start(this::work);
    }

    void close() {
        closed = true;
        queue.add(() -> {});
    }

    /// Takes a message on `down/evt`.
    ///
    /// @throws StoreException not kept: the broker must send it again
    void event(Link.Message message) throws StoreException {
        DownEvent event;
        try {
            event = DownEvent.read(message.payload());
        } catch (MalformedException e) {
            strays.count("event malformed", e);
            return;
        }
        if (store.received(event)) {
            gap = false;
            ackDue.set(true);
            tell(event);
        } else if (event.n() > store.lastDownEvent() + 1) {
            gap = true;
        } else {
            ackDue.set(true);
        }
    }

    /// Whether an acknowledgement is owed; asked once.
    boolean takeAckDue() {
        return ackDue.getAndSet(false);
    }

    void ackStillDue() {
        ackDue.set(true);
    }

    /// Whether something is missing, so that a hello must ask for it.
    boolean gap() {
        return gap;
    }

    private void tell(DownEvent event) {
        Runnable telling = () -> listeners.forEach(listener -> tell(listener, event));
        if (threaded) {
            queue.add(telling);
        } else {
            telling.run();
        }
    }

    private static void tell(Consumer<DownEvent> listener, DownEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            // A listener's bug must not keep the others, or the next event, from being heard.
            LOG.error("a listener of {} failed", event, e);
        }
    }

    private void work() {
        try {
            while (!closed) {
                queue.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
