package kiosk.sync.sim;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import kiosk.sync.Link;
import kiosk.sync.LinkException;
import kiosk.sync.TopicFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A broker in this process: sessions that outlive a cut, retained messages, shared subscriptions,
/// redelivery of what a handler failed on. No clock, no randomness.
public final class MemoryBus {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryBus.class);

    /// Largest payload, as on the real one.
    private static final int PACKET_BYTES_MAX = 256 * 1024;

    /// How handlers run.
    public enum Delivery {
        /// Inside `publish`, on the publisher's thread, also when that is inside a handler: with
        /// one thread every run is the same. For simulated time.
        SYNCHRONOUS,
        /// On a virtual thread for each subscription, as the real link does.
        THREADED
    }

    private final Delivery delivery;
    private final Map<String, Port> ports = new LinkedHashMap<>();
    private final Map<String, Link.Message> retained = new LinkedHashMap<>();
    private int turn;

    public MemoryBus(Delivery delivery) {
        this.delivery = delivery;
    }

    /// The link of one client; the same object for the same id.
    public synchronized Port link(String clientId) {
        return ports.computeIfAbsent(clientId, Port::new);
    }

    private void spread(Link.Message message) {
        List<Subscription> targets = new ArrayList<>();
        synchronized (this) {
            if (message.retain()) {
                retained.put(message.topic(), message);
            }
            Map<String, List<Subscription>> groups = new LinkedHashMap<>();
            for (Port port : ports.values()) {
                for (Subscription subscription : port.subscriptions) {
                    if (subscription.filter.matches(message.topic())) {
                        String group = subscription.filter.group();
                        String key = group.isEmpty() ? "client " + port.clientId : "$" + group;
                        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(subscription);
                    }
                }
            }
            turn++;
            groups.forEach((key, members) ->
                    targets.add(
                            key.startsWith("$")
                                    ? members.get(turn % members.size())
                                    : members.getFirst()));
        }
        targets.forEach(target -> target.offer(message));
    }

    /// One client's link. It is up until [#cut].
    public final class Port implements Link {
        private final String clientId;
        private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
        private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
        private volatile boolean up;

        private Port(String clientId) {
            this.clientId = clientId;
        }

        @Override
        public void start() {
            mend();
        }

        /// Loses the connection; the session stays.
        public void cut() {
            change(false);
        }

        /// Connects again; what waited comes now.
        public void mend() {
            change(true);
            subscriptions.forEach(Subscription::drain);
        }

        private void change(boolean now) {
            if (up != now) {
                up = now;
                listeners.forEach(listener -> listener.accept(now));
            }
        }

        @Override
        public boolean connected() {
            return up;
        }

        @Override
        public void onState(Consumer<Boolean> listener) {
            listeners.add(listener);
            listener.accept(up);
        }

        @Override
        public void publish(Message message, Duration atMost) throws LinkException {
            if (!up) {
                throw new LinkException("not connected");
            }
            if (message.payload().length > PACKET_BYTES_MAX) {
                throw new LinkException(
                        "message of %d bytes on %s refused: a packet holds at most %d"
                                .formatted(
                                        message.payload().length,
                                        message.topic(),
                                        PACKET_BYTES_MAX));
            }
            spread(message);
        }

        @Override
        public void subscribe(String filter, Handler handler) {
            Subscription subscription = new Subscription(this, new TopicFilter(filter), handler);
            List<Message> kept = new ArrayList<>();
            synchronized (MemoryBus.this) {
                subscriptions.add(subscription);
                for (Message message : retained.values()) {
                    if (subscription.filter.matches(message.topic())) {
                        kept.add(message);
                    }
                }
            }
            kept.forEach(subscription::offer);
        }

        @Override
        public void close() {
            cut();
            subscriptions.forEach(Subscription::close);
        }
    }

    /// One filter of one client, with what waits for it.
    private final class Subscription {
        private static final int TRIES_MAX = 3;

        private final Port port;
        private final TopicFilter filter;
        private final Link.Handler handler;
        private final Deque<Link.Message> waiting = new ArrayDeque<>();
        private final LinkedBlockingQueue<Runnable> lane = new LinkedBlockingQueue<>();
        private volatile boolean closed;

        Subscription(Port port, TopicFilter filter, Link.Handler handler) {
            this.port = port;
            this.filter = filter;
            this.handler = handler;
            if (delivery == Delivery.THREADED) {
                Thread.ofVirtual().name("bus-" + port.clientId).start(this::work);
            }
        }

        void offer(Link.Message message) {
            synchronized (waiting) {
                waiting.add(message);
            }
            drain();
        }

        void drain() {
            if (delivery == Delivery.THREADED) {
                lane.add(this::deliverAll);
            } else {
                deliverAll();
            }
        }

        void close() {
            closed = true;
            lane.add(() -> {});
        }

        private void work() {
            try {
                while (!closed) {
                    lane.take().run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void deliverAll() {
            while (port.up && !closed) {
                Link.Message message;
                synchronized (waiting) {
                    message = waiting.poll();
                }
                if (message == null) {
                    return;
                }
                if (!handled(message)) {
                    synchronized (waiting) {
                        waiting.addFirst(message);
                    }
                    return;
                }
            }
        }

        private boolean handled(Link.Message message) {
            for (int tries = 1; tries <= TRIES_MAX; tries++) {
                try {
                    handler.received(message);
                    return true;
                } catch (Exception e) {
                    // Any fault of a handler means: not dealt with, so it comes again.
                    LOG.debug("handler of {} failed, try {}", filter.text(), tries, e);
                }
            }
            return false;
        }
    }
}
