package kiosk.avatar.presence;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kiosk.avatar.voice.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches whether somebody stands before the machine, five times a second, on a thread of its own.
/// A camera that gives nothing is asked again every ten seconds; one that does not answer in five
/// counts as absent until it does.
///
/// Thread rule: [#condition] and [#close] from any thread; events come on the watching one.
public final class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final int EVERY_MS = 200;
    private static final long RETRY_MS = 10_000;
    private static final long DARK_MS = 10_000;
    private static final int FAILURES_MAX = 5;
    private static final Duration ANSWERS = Duration.ofSeconds(5);

    private final FaceFinder finder;
    private final Pictures pictures;
    private final Consumer<PresenceEvent> listener;
    private final LongSupplier millis;
    private final ScheduledExecutorService watching =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("presence").factory());
    private final AtomicReference<Condition> condition =
            new AtomicReference<>(new Condition.Absent("the camera was not asked yet"));

    // the watching thread's own
    private final Watch watch = new Watch();
    private long retryAt = Long.MIN_VALUE;
    private long darkSince = -1;
    private int failures;

    Presence(
            FaceFinder finder,
            FrameSource source,
            Consumer<PresenceEvent> listener,
            LongSupplier millis,
            Duration answers) {
        this.finder = finder;
        this.pictures = new Pictures(source, answers);
        this.listener = listener;
        this.millis = millis;
    }

    /// Begins; both belong to it from now on and end with it.
    public static Presence watch(
            FaceFinder finder, FrameSource source, Consumer<PresenceEvent> listener) {
        var presence =
                new Presence(
                        finder, source, listener, () -> System.nanoTime() / 1_000_000, ANSWERS);
        var _ =
                presence.watching.scheduleWithFixedDelay(
                        presence::round, 0, EVERY_MS, TimeUnit.MILLISECONDS);
        return presence;
    }

    /// How it stands.
    public Condition condition() {
        return Objects.requireNonNull(condition.get());
    }

    /// One look.
    void round() {
        long now = millis.getAsLong();
        if (now < retryAt || pictures.hang()) {
            tell(now, List.of());
            return;
        }
        try {
            look(now);
            failures = 0;
        } catch (RuntimeException | LinkageError e) {
            // the engine's message names its own parts, never what was seen
            failed(now, e);
        }
    }

    private void look(long now) {
        switch (pictures.next()) {
            case FrameSource.Shot.Nothing(var reason) -> absent(now, reason);
            case FrameSource.Shot.Picture(var frame) -> {
                boolean dark = frame.dark();
                var faces = dark ? List.<Sighting>of() : finder.faces(frame);
                frame.wipe();
                stand(now, dark);
                tell(now, faces);
            }
        }
    }

    private void stand(long now, boolean dark) {
        darkSince = !dark ? -1 : darkSince < 0 ? now : darkSince;
        boolean lasting = dark && now - darkSince >= DARK_MS;
        become(
                lasting
                        ? new Condition.Degraded("the camera sees nothing: covered, or no light")
                        : new Condition.Available());
    }

    private void absent(long now, String reason) {
        become(new Condition.Absent(reason));
        darkSince = -1;
        retryAt = now + RETRY_MS;
        tell(now, List.of());
    }

    private void failed(long now, Throwable trouble) {
        failures++;
        LOG.debug("a look at the camera failed", trouble);
        if (failures >= FAILURES_MAX) {
            absent(now, "looking for faces failed: " + trouble.getClass().getSimpleName());
        }
    }

    private void become(Condition next) {
        Condition before = condition.getAndSet(next);
        if (!next.equals(before)) {
            switch (next) {
                case Condition.Available _ -> LOG.info("presence: the camera sees");
                case Condition.Degraded(var reason) -> LOG.warn("presence: {}", reason);
                case Condition.Absent(var reason) -> LOG.warn("presence: {}", reason);
            }
        }
    }

    private void tell(long now, List<Sighting> faces) {
        watch.seen(now, faces).ifPresent(listener);
    }

    /// Ends after the look at hand; the device is free then, unless it hangs.
    @Override
    public synchronized void close() {
        if (watching.isShutdown()) {
            return;
        }
        watching.execute(finder::close);
        watching.shutdown();
        pictures.close();
    }
}
