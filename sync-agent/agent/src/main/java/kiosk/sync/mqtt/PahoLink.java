package kiosk.sync.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.net.SocketFactory;
import kiosk.sync.Link;
import kiosk.sync.LinkException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The link over Eclipse Paho v5. Paho connects once; everything that keeps a link alive is here:
/// the reconnect loop with full jitter, resubscribing, the window, acknowledging after the handler.
///
/// Overlapping filters: the first one subscribed gets the message.
public final class PahoLink implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(PahoLink.class);
    private static final Duration SUBSCRIBE_WITHIN = Duration.ofSeconds(10);
    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(5);

    /// A connection that lived this long was a good one.
    private static final Duration GOOD_AFTER = Duration.ofSeconds(10);

    /// That many messages given up by handlers: connect anew, so that the broker repeats them.
    private static final int PARKED_MAX = 8;

    private final LinkSettings settings;
    private final SocketFactory sockets;
    private final Backoff backoff;
    private final AliasGuard guard = new AliasGuard();
    private final StateBoard state;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicLong strays = new AtomicLong();
    private final Object gate = new Object();
    private volatile @Nullable Connection current;
    private volatile @Nullable Thread supervisor;

    /// @param sockets [NoDelaySockets] around plain TCP or TLS
    /// @param random for the jitter
    public PahoLink(LinkSettings settings, SocketFactory sockets, RandomGenerator random) {
        this.settings = settings;
        this.sockets = sockets;
        this.backoff = new Backoff(settings.backoffFirst(), settings.backoffMax(), random);
        this.state = new StateBoard(settings.clientId());
    }

    /// Plain TCP.
    public PahoLink(LinkSettings settings, RandomGenerator random) {
        this(settings, NoDelaySockets.plain(), random);
    }

    @Override
    public void start() {
        if (started.compareAndSet(false, true)) {
            supervisor =
                    Thread.ofVirtual().name("link-" + settings.clientId()).start(this::supervise);
        }
    }

    @Override
    public boolean connected() {
        Connection connection = current;
        return connection != null && connection.alive();
    }

    @Override
    public void onState(Consumer<Boolean> listener) {
        state.listen(listener);
    }

    @Override
    public void publish(Message message, Duration atMost) throws LinkException {
        Connection connection = current;
        if (connection == null) {
            throw new LinkException("not connected");
        }
        connection.publish(message, atMost);
    }

    @Override
    public void subscribe(String filter, Handler handler) {
        Subscription subscription = new Subscription(filter, handler, settings.clientId());
        Connection connection;
        synchronized (gate) {
            subscriptions.add(subscription);
            connection = current;
        }
        if (connection != null) {
            try {
                connection.subscribe(filter, SUBSCRIBE_WITHIN);
            } catch (LinkException e) {
                LOG.warn("{}; connecting anew", e.getMessage());
                connection.drop();
            }
        }
    }

    /// Messages that fitted no subscription: acknowledged and gone.
    public long strays() {
        return strays.get();
    }

    @Override
    public void close() {
        closed.countDown();
        Connection connection = current;
        if (connection != null) {
            connection.wake();
        }
        subscriptions.forEach(Subscription::close);
        try {
            Thread running = supervisor;
            if (running != null) {
                running.join(CLOSE_WITHIN);
            }
            for (Subscription subscription : subscriptions) {
                subscription.join(CLOSE_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        state.close();
    }

    /// A polite disconnect keeps the broker from publishing the will, so we do.
    private void sayGoodbye(Connection connection) {
        LinkSettings.Will will = settings.will();
        if (will == null || !connection.alive()) {
            return;
        }
        Message last =
                new Message(
                        will.topic(),
                        will.payload(),
                        "application/json",
                        null,
                        null,
                        null,
                        true,
                        Map.of());
        try {
            connection.publish(last, GOODBYE_WITHIN);
        } catch (LinkException e) {
            LOG.debug("no goodbye: {}", e.getMessage());
        }
    }

    private void supervise() {
        try {
            while (closed.getCount() > 0) {
                Connection connection = connect();
                if (connection != null) {
                    serve(connection);
                }
                if (closed.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Connection connect() {
        Connection connection = null;
        try {
            connection = Connection.open(settings, sockets, guard, this::arrived);
            subscriptions.forEach(Subscription::forgetParked);
            if (settings.birth() != null) {
                connection.publish(settings.birth(), SUBSCRIBE_WITHIN);
            }
            takeOver(connection);
            return connection;
        } catch (LinkException e) {
            LOG.info("{} not connected: {}", settings.clientId(), e.getMessage());
        } catch (RuntimeException e) {
            // Whatever Paho throws must not end the one thread that reconnects.
            LOG.warn("{} not connected", settings.clientId(), e);
        }
        if (connection != null) {
            connection.bury();
        }
        return null;
    }

    /// Subscribes everything anew (P8), also what is added meanwhile, then opens for publishing.
    private void takeOver(Connection connection) throws LinkException {
        int done = 0;
        while (true) {
            for (; done < subscriptions.size(); done++) {
                connection.subscribe(subscriptions.get(done).filter(), SUBSCRIBE_WITHIN);
            }
            synchronized (gate) {
                if (done == subscriptions.size()) {
                    current = connection;
                    return;
                }
            }
        }
    }

    private void serve(Connection connection) throws InterruptedException {
        long since = System.nanoTime();
        LOG.info("{} connected", settings.clientId());
        state.set(true);
        while (closed.getCount() > 0 && !connection.lostWithin(WATCH_EVERY)) {
            if (subscriptions.stream().mapToLong(Subscription::parked).sum() >= PARKED_MAX) {
                LOG.warn("{}: connecting anew for what handlers gave up", settings.clientId());
                break;
            }
        }
        if (closed.getCount() == 0) {
            sayGoodbye(connection);
        }
        current = null;
        state.set(false);
        LOG.info("{} disconnected", settings.clientId());
        connection.bury();
        if (System.nanoTime() - since > GOOD_AFTER.toNanos()) {
            backoff.reset();
        }
    }

    private void arrived(Connection from, MqttMessage raw, Message message) {
        for (Subscription subscription : subscriptions) {
            if (subscription.matches(message.topic())) {
                subscription.enqueue(from, raw.getId(), raw.getQos(), message);
                return;
            }
        }
        if (strays.getAndIncrement() == 0) {
            LOG.warn("{}: a message that fits no subscription; counted", settings.clientId());
        }
        from.acknowledge(raw.getId(), raw.getQos());
    }
}
