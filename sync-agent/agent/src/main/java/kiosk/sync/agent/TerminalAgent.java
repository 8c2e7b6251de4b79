package kiosk.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kiosk.sync.Ask;
import kiosk.sync.Central;
import kiosk.sync.DownEvent;
import kiosk.sync.Link;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The terminal's end of the line: what waits in the [Store] goes up, what central says comes down.
///
/// Either [#start] gives it threads of its own, or a test with simulated time calls [#step].
public final class TerminalAgent implements Central, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalAgent.class);

    /// What the parts share.
    record Parts(Link link, Store store, Topics topics, AgentSettings settings) {}

    private final Parts parts;
    private final Strays strays = new Strays();
    private final Requests requests;
    private final Inflow inflow;
    private final Outflow outflow;
    private final Chores chores;
    private final Bell pumpBell = new Bell();
    private final Bell choresBell = new Bell();
    private final List<Consumer<Boolean>> reachableListeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /// Subscribes at once, so that nothing that waits at the broker is missed; [#start] connects.
    public TerminalAgent(Link link, Store store, Topics topics, AgentSettings settings) {
        parts = new Parts(link, store, topics, settings);
        requests = new Requests(link, topics, settings.ids(), strays);
        inflow = new Inflow(store, strays);
        outflow = new Outflow(link, store, topics, settings, strays);
        chores = new Chores(parts, requests, inflow);
        link.subscribe(topics.responses(), requests::answer);
        link.subscribe(
                topics.receipts(),
                message -> {
                    outflow.receipt(message);
                    pumpBell.ring();
                });
        link.subscribe(
                topics.downEvents(),
                message -> {
                    inflow.event(message);
                    choresBell.ring();
                });
        link.onState(this::linkChanged);
    }

    /// Starts the threads and the link.
    public void start() {
        inflow.startThread();
        Thread.ofVirtual().name("agent-pump").start(() -> loop(pumpBell, this::pump));
        Thread.ofVirtual().name("agent-chores").start(() -> loop(choresBell, chores::run));
        parts.link().start();
    }

    /// One look around on the caller's thread, for simulated time.
    ///
    /// @throws StoreException the store failed; nothing is lost
    public void step() throws StoreException {
        chores.run();
        outflow.pump();
    }

    @Override
    public Reply request(String operation, Map<String, Object> body, String key, Duration atMost) {
        return requests.ask(operation, new Ask(key, body), atMost);
    }

    @Override
    public boolean reachable() {
        return parts.link().connected();
    }

    @Override
    public void onReachable(Consumer<Boolean> listener) {
        reachableListeners.add(listener);
        tell(listener, reachable());
    }

    @Override
    public void nudge() {
        pumpBell.ring();
    }

    @Override
    public void onEvent(Consumer<DownEvent> listener) {
        inflow.listen(listener);
    }

    /// Hears central's time each time it was asked for, every ten minutes while connected.
    public void onTime(Consumer<Instant> listener) {
        chores.onTime(listener);
    }

    @Override
    public Instant now() {
        return parts.settings().clock().instant().plus(chores.offset());
    }

    /// Messages that were not what their topic promises, by kind.
    public Map<String, Long> strays() {
        return strays.counts();
    }

    /// Ends the threads; link and store belong to whoever made them.
    @Override
    public void close() {
        closed = true;
        requests.abandon();
        inflow.close();
        pumpBell.ring();
        choresBell.ring();
    }

    private void linkChanged(boolean up) {
        if (up) {
            chores.connected();
            choresBell.ring();
            pumpBell.ring();
        }
        reachableListeners.forEach(listener -> tell(listener, up));
    }

    private static void tell(Consumer<Boolean> listener, boolean up) {
        try {
            listener.accept(up);
        } catch (RuntimeException e) {
            // A listener's bug must not keep the others from hearing.
            LOG.error("a listener of the link's state failed", e);
        }
    }

    private void pump() throws StoreException {
        outflow.pump();
    }

    /// A round of a loop.
    private interface Round {
        void run() throws StoreException;
    }

    private void loop(Bell bell, Round round) {
        try {
            while (!closed) {
                try {
                    round.run();
                } catch (StoreException e) {
                    LOG.error("store: {}", e.getMessage());
                } catch (RuntimeException e) {
                    // A bug in one round must not end the terminal's connection to the world.
                    LOG.error("a round of the agent failed", e);
                }
                Duration beat = parts.settings().beat();
                bell.await(bell.equals(pumpBell) ? outflow.untilNextDeadline(beat) : beat);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
