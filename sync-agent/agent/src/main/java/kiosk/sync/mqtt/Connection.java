package kiosk.sync.mqtt;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import kiosk.sync.Link.Message;
import kiosk.sync.LinkException;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One TCP connection's worth of Paho: a fresh client object each time, so that nothing of an
/// earlier connection (queued publishes, aliases, timers) can come back (P1, P7, P13, P18, P19).
///
/// No executor is ever handed to Paho (P10); its callbacks only pass things on (P9).
final class Connection implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int WINDOW_MAX = 64;
    private static final int RECEIVE_MAXIMUM_DEFAULT = 65_535;
    private static final int REASON_REFUSED = 0x80;
    private static final int NORMAL = 0;

    /// Takes what the broker sends.
    interface Receiver {
        void arrived(Connection from, MqttMessage raw, Message message);
    }

    private final LinkSettings settings;
    private final Receiver receiver;
    private final MqttAsyncClient client;
    private final CountDownLatch lost = new CountDownLatch(1);
    private final CountDownLatch woken = new CountDownLatch(1);
    private final Map<Long, CompletableFuture<IMqttToken>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong waiters = new AtomicLong();
    private volatile Semaphore window = new Semaphore(0);
    private long packetBytesMax = LinkSettings.PACKET_BYTES_MAX;

    /// Connects, or throws.
    static Connection open(
            LinkSettings settings, SocketFactory sockets, AliasGuard guard, Receiver receiver)
            throws LinkException {
        try {
            Connection connection = new Connection(settings, receiver);
            connection.connect(sockets, guard);
            return connection;
        } catch (MqttException e) {
            throw new LinkException("cannot connect: " + words(e), e);
        }
    }

    private Connection(LinkSettings settings, Receiver receiver) throws MqttException {
        this.settings = settings;
        this.receiver = receiver;
        client =
                new MqttAsyncClient(
                        settings.uri().toString(), settings.clientId(), new MemoryPersistence());
        client.setCallback(this);
        client.setManualAcks(true);
    }

    private void connect(SocketFactory sockets, AliasGuard guard)
            throws MqttException, LinkException {
        CompletableFuture<IMqttToken> done = new CompletableFuture<>();
        client.connect(
                options(sockets),
                null,
                new MqttActionListener() {
                    @Override
                    public void onSuccess(IMqttToken token) {
                        guard.forbidAliases(client);
                        done.complete(token);
                    }

                    @Override
                    public void onFailure(IMqttToken token, Throwable cause) {
                        done.completeExceptionally(cause);
                    }
                });
        try {
            takeLimits(await(done, settings.connectWithin()).getResponseProperties());
        } catch (LinkException e) {
            bury();
            throw e;
        }
    }

    private MqttConnectionOptions options(SocketFactory sockets) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(settings.sessionExpiry().toSeconds());
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout((int) Math.max(1, settings.connectWithin().toSeconds()));
        options.setReceiveMaximum(settings.receiveMaximum());
        options.setMaximumPacketSize((long) LinkSettings.PACKET_BYTES_MAX);
        options.setSocketFactory(sockets);
        options.setHttpsHostnameVerificationEnabled(true);
        options.setUserProperties(Wire.said(settings.saying()));
        LinkSettings.Will will = settings.will();
        if (will != null) {
            MqttProperties properties = new MqttProperties();
            properties.setWillDelayInterval(will.delay().toSeconds());
            properties.setContentType("application/json");
            options.setWill(will.topic(), new MqttMessage(will.payload(), 1, true, properties));
            options.setWillMessageProperties(properties);
        }
        return options;
    }

    private void takeLimits(@Nullable MqttProperties connAck) {
        Integer receiveMaximum = connAck == null ? null : connAck.getReceiveMaximum();
        Long packetMaximum = connAck == null ? null : connAck.getMaximumPacketSize();
        int theirs = receiveMaximum == null ? RECEIVE_MAXIMUM_DEFAULT : receiveMaximum;
        window = new Semaphore(Math.clamp(theirs - 2L, 1, WINDOW_MAX), true);
        if (packetMaximum != null) {
            packetBytesMax = Math.min(packetBytesMax, packetMaximum);
        }
    }

    /// Publishes and waits for PUBACK, never with more under way than the broker takes (P3).
    void publish(Message message, Duration atMost) throws LinkException {
        long bytes = Wire.packetBytes(message);
        if (bytes > packetBytesMax) {
            throw new LinkException(
                    "message of %d bytes on %s refused: a packet holds at most %d"
                            .formatted(bytes, message.topic(), packetBytesMax));
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        enterWindow(atMost);
        IMqttToken token;
        Pending pending = new Pending();
        try {
            client.publish(message.topic(), Wire.toPaho(message), null, pending);
        } catch (MqttException | IllegalArgumentException e) {
            // IllegalArgumentException: Paho's word for a topic that is none.
            pending.finish();
            throw new LinkException("cannot publish on " + message.topic(), e);
        }
        token = await(pending.done, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        int[] codes = token.getReasonCodes();
        if (codes != null && codes.length > 0 && codes[0] >= REASON_REFUSED) {
            throw new LinkException(
                    "broker refused the message on %s: reason 0x%02x"
                            .formatted(message.topic(), codes[0]));
        }
    }

    private void enterWindow(Duration atMost) throws LinkException {
        try {
            if (!alive() || !window.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LinkException("not connected, or the broker acknowledges too slowly");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkException("interrupted", e);
        }
    }

    /// Leaves the window exactly once, whenever Paho lets go of the message.
    private final class Pending implements MqttActionListener {
        private final CompletableFuture<IMqttToken> done = new CompletableFuture<>();

        void finish() {
            window.release();
        }

        @Override
        public void onSuccess(IMqttToken token) {
            finish();
            done.complete(token);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            finish();
            done.completeExceptionally(cause);
        }
    }

    /// Subscribes and waits for SUBACK.
    void subscribe(String filter, Duration atMost) throws LinkException {
        CompletableFuture<IMqttToken> done = new CompletableFuture<>();
        try {
            // Only this overload: those with listeners fail (P14).
            client.subscribe(
                    new MqttSubscription[] {new MqttSubscription(filter, 1)},
                    null,
                    new MqttActionListener() {
                        @Override
                        public void onSuccess(IMqttToken token) {
                            done.complete(token);
                        }

                        @Override
                        public void onFailure(IMqttToken token, Throwable cause) {
                            done.completeExceptionally(cause);
                        }
                    },
                    new MqttProperties());
        } catch (MqttException | IllegalArgumentException e) {
            // IllegalArgumentException: Paho's word for a filter that is none.
            throw new LinkException("cannot subscribe to " + filter, e);
        }
        int[] codes = await(done, atMost).getReasonCodes();
        if (codes != null && codes.length > 0 && codes[0] >= REASON_REFUSED) {
            throw new LinkException(
                    "broker refused the subscription to %s: reason 0x%02x"
                            .formatted(filter, codes[0]));
        }
    }

    private IMqttToken await(CompletableFuture<IMqttToken> done, Duration atMost)
            throws LinkException {
        Long ticket = waiters.incrementAndGet();
        waiting.put(ticket, done);
        try {
            if (lost.getCount() == 0) {
                throw new LinkException("connection lost");
            }
            return done.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new LinkException("no acknowledgement within " + atMost.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new LinkException("failed: " + words(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkException("interrupted", e);
        } finally {
            waiting.remove(ticket);
        }
    }

    /// Tells the broker that a message is dealt with; nothing when this connection is gone, for
    /// then the broker sends it again.
    void acknowledge(int id, int qos) {
        if (qos == 0 || !alive()) {
            return;
        }
        try {
            client.messageArrivedComplete(id, qos);
        } catch (MqttException e) {
            LOG.debug("acknowledgement came too late: {}", words(e));
        }
    }

    boolean alive() {
        return lost.getCount() > 0 && client.isConnected();
    }

    /// Waits until the connection is lost, or somebody has something else to do.
    boolean lostWithin(Duration atMost) throws InterruptedException {
        woken.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        return !alive();
    }

    /// Ends [#lostWithin].
    void wake() {
        woken.countDown();
    }

    /// Gives the connection up; whoever waits hears of it.
    void drop() {
        lost.countDown();
        woken.countDown();
        window.release(WINDOW_MAX);
        for (CompletableFuture<IMqttToken> future : waiting.values()) {
            future.completeExceptionally(new LinkException("connection lost"));
        }
    }

    /// Ends Paho's threads, off this thread: Paho may take its time.
    void bury() {
        drop();
        Thread.ofVirtual().name("link-bury-" + settings.clientId()).start(this::end);
    }

    private void end() {
        try {
            client.disconnectForcibly(0, 500, NORMAL, new MqttProperties());
        } catch (MqttException | RuntimeException e) {
            // RuntimeException: Paho fails with null pointers when it is already half down.
            LOG.debug("disconnect: {}", words(e));
        }
        try {
            client.close(true);
        } catch (MqttException | RuntimeException e) {
            // As above.
            LOG.debug("close: {}", words(e));
        }
    }

    private static String words(@Nullable Throwable cause) {
        return cause instanceof MqttException e
                ? "reason " + e.getReasonCode() + " " + e.getMessage()
                : String.valueOf(cause);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        LOG.debug("disconnected: {} {}", response.getReturnCode(), response.getReasonString());
        drop();
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.warn("MQTT error: {}", words(exception));
    }

    @Override
    public void messageArrived(String topic, MqttMessage raw) {
        receiver.arrived(this, raw, Wire.fromPaho(topic, raw));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Each publish has its own listener.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // The connect call has its own listener.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No enhanced authentication.
    }
}
