package kiosk.avatar.helper;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engines' process as the kiosk has it: started in the background, asked, watched, and started
/// again when it dies or hangs. What was under way then has failed; the next question finds the new
/// process.
///
/// Thread rule: any thread, and no call waits but {@link #close}.
public final class HelperProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HelperProcess.class);
    private static final int LOOK_MILLIS = 500;
    private static final Duration PARTING = Duration.ofSeconds(2);
    private static final byte[] NOTHING = {};

    private final Launch launch;
    private final Limits limits;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("helper-watch").factory());
    private final Map<String, byte[]> reports = new ConcurrentHashMap<>();
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();
    private volatile Optional<Child> child = Optional.empty();
    private volatile Optional<Child> latest = Optional.empty();
    private volatile String out = "the process of the engines was not started";
    private volatile boolean closed;

    // the watch thread's own
    private final Restarts restarts = new Restarts();
    private final Blame blame = new Blame();
    private Set<String> leftOut = Set.of();
    private volatile Optional<Scratch> scratch = Optional.empty();
    private final AtomicInteger generation = new AtomicInteger();

    /// @param launch how it is started
    public HelperProcess(Launch launch) {
        this(launch, Limits.USUAL);
    }

    HelperProcess(Launch launch, Limits limits) {
        this.launch = launch;
        this.limits = limits;
    }

    /// Begins; returns at once.
    public void start() {
        out = "";
        watch.execute(this::spawn);
        var _ =
                watch.scheduleWithFixedDelay(
                        this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void spawn() {
        if (closed || child.isPresent()) {
            return;
        }
        fresh.clear();
        tidy();
        generation.incrementAndGet();
        leftOut = blame.leftOut(System.nanoTime());
        try {
            var folder = Scratch.make(launch.temporary());
            scratch = Optional.of(folder);
            var begun =
                    Child.start(
                            launch.process(leftOut, folder.folder()),
                            new Watching(generation.get()));
            child = Optional.of(begun);
            latest = child;
            out = "";
            if (closed) {
                begun.end("the kiosk ends");
                return;
            }
            LOG.info("the process of the engines has number {}", begun.pid());
        } catch (IOException e) {
            LOG.warn("the process of the engines cannot be started", e);
            again(restarts.died(System.nanoTime()));
        }
    }

    /// What the child tells; from here on the watch thread goes on.
    private final class Watching implements Child.Owner {

        private final int mine;

        private Watching(int mine) {
            this.mine = mine;
        }

        @Override
        public void stands(String engine, byte[] report) {
            if (mine == generation.get()) {
                reports.put(engine, report);
                fresh.add(engine);
            }
        }

        @Override
        public void ended(Child gone, String why, Set<String> atWork) {
            if (mine == generation.get()) {
                fresh.clear();
                child = Optional.empty();
            }
            try {
                watch.execute(() -> after(mine, why, atWork));
            } catch (RejectedExecutionException e) {
                LOG.debug("it ends with the kiosk", e);
            }
        }
    }

    private void after(int gone, String why, Set<String> atWork) {
        if (gone != generation.get()) {
            return;
        }
        child = Optional.empty();
        fresh.clear();
        tidy();
        if (closed) {
            return;
        }
        long now = System.nanoTime();
        blame.died(atWork, now);
        var verdict = restarts.died(now);
        LOG.warn(
                "the process of the engines is gone: {}; at work: {}; again in {} ms",
                why,
                atWork,
                verdict.after().toMillis());
        again(verdict);
    }

    private void tidy() {
        scratch.ifPresent(Scratch::remove);
        scratch = Optional.empty();
    }

    private void again(Restarts.Verdict verdict) {
        if (verdict.rest()) {
            out = "the process of the engines ended too often: it is tried again later";
        }
        var _ = watch.schedule(this::spawn, verdict.after().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            child.ifPresent(this::look);
        } catch (RuntimeException e) {
            // or nobody would look any more
            LOG.warn("looking after the engines failed", e);
        }
    }

    private void look(Child now) {
        var hung = now.hung(limits, System.nanoTime());
        if (hung.isPresent()) {
            now.end(hung.get());
            return;
        }
        now.ping();
        if (!leftOut.isEmpty()
                && !now.busy()
                && !blame.leftOut(System.nanoTime()).containsAll(leftOut)) {
            generation.incrementAndGet();
            now.end("an engine that was left out is tried again");
            child = Optional.empty();
            spawn();
        }
    }

    /// Puts a question to an engine.
    ///
    /// @param patience so long nothing may come back before the process counts as hung
    /// @param replies told of the end in any case, perhaps before this returns
    public Asked ask(String engine, byte[] what, Duration patience, Replies replies) {
        var now = child;
        if (now.isEmpty()) {
            replies.failed();
            return () -> {};
        }
        return now.get().ask(engine, what, patience, replies);
    }

    /// How an engine stands.
    public Standing standing(String engine) {
        if (closed) {
            return new Standing.Out("the kiosk ends");
        }
        if (!out.isEmpty()) {
            return new Standing.Out(out);
        }
        byte[] report = reports.getOrDefault(engine, NOTHING);
        if (fresh.contains(engine)) {
            return new Standing.Loaded(report);
        }
        boolean missing =
                child.flatMap(Child::engines).map(all -> !all.contains(engine)).orElse(false);
        return missing
                ? new Standing.Out(
                        "the process of the engines has none by this name, or died of it")
                : new Standing.Coming(report);
    }

    /// True while this engine is at a question.
    boolean busy(String engine) {
        return child.map(c -> c.busy(engine)).orElse(false);
    }

    /// The number of the process that is there now.
    public OptionalLong pid() {
        return child.map(c -> OptionalLong.of(c.pid())).orElse(OptionalLong.empty());
    }

    /// Returns when the process is gone, so that the next one never stands beside it; waits a few
    /// seconds at most.
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        endLatest();
        try {
            // a start under way comes to its end first
            if (!watch.awaitTermination(PARTING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the watch over the engines does not end");
            }
            endLatest();
            if (latest.isPresent() && !latest.get().gone(PARTING)) {
                LOG.warn("the process of the engines is killed but not gone");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // in a hurry
        }
        tidy();
    }

    private void endLatest() {
        latest.ifPresent(c -> c.end("the kiosk ends"));
    }
}
