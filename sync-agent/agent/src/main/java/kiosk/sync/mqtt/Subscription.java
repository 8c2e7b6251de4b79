package kiosk.sync.mqtt;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kiosk.sync.Link.Handler;
import kiosk.sync.Link.Message;
import kiosk.sync.TopicFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One filter, its handler, and the virtual thread that runs it, message after message.
final class Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int TRIES_MAX = 8;
    private static final Duration PAUSE_FIRST = Duration.ofMillis(50);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

    /// QoS 0 has no back pressure: above this it is dropped, as it may be.
    private static final int QUEUE_MAX = 2000;

    /// A message and the connection that must acknowledge it.
    private record Delivery(Connection from, int id, int qos, Message message) {}

    private final String filter;
    private final TopicFilter matcher;
    private final Handler handler;
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong parked = new AtomicLong();
    private final Thread worker;

    Subscription(String filter, Handler handler, String linkName) {
        this.filter = filter;
        this.matcher = new TopicFilter(filter);
        this.handler = handler;
        this.worker = Thread.ofVirtual().name("link-" + linkName + " " + filter).start(this::work);
    }

    String filter() {
        return filter;
    }

    boolean matches(String topic) {
        return matcher.matches(topic);
    }

    /// Messages that failed too often and were left to the broker; it sends them again on the next
    /// connection.
    long parked() {
        return parked.get();
    }

    void forgetParked() {
        parked.set(0);
    }

    /// Never blocks: Paho's own thread calls it.
    void enqueue(Connection from, int id, int qos, Message message) {
        if (qos == 0 && queue.size() >= QUEUE_MAX) {
            return;
        }
        Delivery delivery = new Delivery(from, id, qos, message);
        queue.add(() -> deliver(delivery));
    }

    void close() {
        closed.countDown();
        queue.add(() -> {});
    }

    /// Waits for a running handler to finish.
    void join(Duration atMost) throws InterruptedException {
        if (!worker.equals(Thread.currentThread())) {
            worker.join(atMost);
        }
    }

    private void work() {
        try {
            while (closed.getCount() > 0) {
                queue.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Delivery delivery) {
        Duration pause = PAUSE_FIRST;
        for (int tries = 1; delivery.from().alive(); tries++) {
            if (handled(delivery, tries) || pausedAndClosed(pause)) {
                return;
            }
            if (tries >= TRIES_MAX) {
                parked.incrementAndGet();
                return;
            }
            pause =
                    pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0
                            ? pause.multipliedBy(2)
                            : PAUSE_MAX;
        }
    }

    private boolean handled(Delivery delivery, int tries) {
        try {
            handler.received(delivery.message());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            // Any fault of a handler means: not dealt with, so not acknowledged.
            LOG.warn("handler of {} failed, try {}: {}", filter, tries, e.toString());
            return false;
        }
        delivery.from().acknowledge(delivery.id(), delivery.qos());
        return true;
    }

    private boolean pausedAndClosed(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
