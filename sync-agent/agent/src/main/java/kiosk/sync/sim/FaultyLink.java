package kiosk.sync.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import kiosk.sync.Link;
import kiosk.sync.LinkException;

/// Spoils another link, the same way for the same seed: loses messages that the broker has
/// acknowledged, repeats them, holds them back and lets them go in another order, cuts the line.
public final class FaultyLink implements Link {

    /// How often, each between 0 and 1, for every message in either direction.
    ///
    /// @param loss acknowledged but gone
    /// @param replay twice
    /// @param delay held until [#release]
    public record Faults(double loss, double replay, double delay) {
        /// Nothing goes wrong.
        public static final Faults NONE = new Faults(0, 0, 0);
    }

    /// Something that happens later.
    private interface Held {
        void go() throws Exception;
    }

    private final Link inner;
    private final RandomGenerator random;
    private final List<Held> held = new ArrayList<>();
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private volatile Faults faults = Faults.NONE;
    private volatile boolean partitioned;

    /// @param random seeded: the run can be repeated
    public FaultyLink(Link inner, RandomGenerator random) {
        this.inner = inner;
        this.random = random;
        inner.onState(up -> {
            if (!partitioned) {
                listeners.forEach(listener -> listener.accept(up));
            }
        });
    }

    /// From now on.
    public void faults(Faults now) {
        faults = now;
    }

    /// Cuts the line: nothing goes out; what comes in is held until [#release] after [#mend].
    public void partition() {
        partitioned = true;
        listeners.forEach(listener -> listener.accept(false));
    }

    /// The line is there again.
    public void mend() {
        partitioned = false;
        listeners.forEach(listener -> listener.accept(inner.connected()));
    }

    /// Lets everything go that was held back, in another order.
    ///
    /// @return how many failed again and are gone
    public int release() {
        List<Held> all;
        synchronized (held) {
            all = new ArrayList<>(held);
            held.clear();
        }
        Collections.shuffle(all, Random.from(random));
        int gone = 0;
        for (Held one : all) {
            try {
                one.go();
            } catch (Exception e) {
                // Publishing or handling failed: a late message that is lost is one more fault.
                gone++;
            }
        }
        return gone;
    }

    @Override
    public void start() {
        inner.start();
    }

    @Override
    public boolean connected() {
        return !partitioned && inner.connected();
    }

    @Override
    public void onState(Consumer<Boolean> listener) {
        listeners.add(listener);
        listener.accept(connected());
    }

    @Override
    public void publish(Message message, Duration atMost) throws LinkException {
        if (partitioned) {
            throw new LinkException("not connected");
        }
        switch (roll()) {
            case LOSE -> {}
            case HOLD -> hold(() -> inner.publish(message, atMost));
            case TWICE -> {
                inner.publish(message, atMost);
                inner.publish(message, atMost);
            }
            case PASS -> inner.publish(message, atMost);
        }
    }

    @Override
    public void subscribe(String filter, Handler handler) {
        inner.subscribe(
                filter,
                message -> {
                    switch (partitioned ? Fate.HOLD : roll()) {
                        case LOSE -> {}
                        case HOLD -> hold(() -> handler.received(message));
                        case TWICE -> {
                            handler.received(message);
                            handler.received(message);
                        }
                        case PASS -> handler.received(message);
                    }
                });
    }

    @Override
    public void close() {
        inner.close();
    }

    private void hold(Held one) {
        synchronized (held) {
            held.add(one);
        }
    }

    private enum Fate {
        PASS,
        LOSE,
        TWICE,
        HOLD
    }

    private synchronized Fate roll() {
        Faults now = faults;
        double at = random.nextDouble();
        if (at < now.loss()) {
            return Fate.LOSE;
        }
        if (at < now.loss() + now.replay()) {
            return Fate.TWICE;
        }
        return at < now.loss() + now.replay() + now.delay() ? Fate.HOLD : Fate.PASS;
    }
}
