package kiosk.sync.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import kiosk.sync.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that touches the files. What callers ask for at the same time shares one force of
/// the log and one `CHECKPOINT SYNC`; nobody hears of success before those two.
///
/// The thread is a platform thread that nobody holds a reference to and so nobody interrupts: an
/// interrupt inside H2 closes the whole database (trap H3).
final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final Duration GROUP_WITHIN = Duration.ofMillis(20);

    /// Decides on a change with the tables before it; empty: nothing to do.
    interface Decision {
        Optional<Change> on(Tables tables) throws SQLException;
    }

    /// Asks the tables.
    interface Question<T> {
        T ask(Tables tables) throws SQLException;
    }

    private final Opening.Opened opened;
    private final Path folder;
    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private @Nullable String broken;
    private long change;

    Committer(Opening.Opened opened, Path folder) {
        this.opened = opened;
        this.folder = folder;
        Thread.ofPlatform().name("store").daemon(true).start(this::work);
    }

    /// @return whether there was something to do
    boolean change(Decision decision) throws StoreException {
        return await(new Job<>(() -> decide(decision), true));
    }

    <T> T read(Question<T> question) throws StoreException {
        return await(new Job<>(() -> question.ask(opened.tables()), false));
    }

    void close() {
        if (closing.compareAndSet(false, true)) {
            queue.add(new Job<>(() -> false, false));
        }
        ended.join();
    }

    /// One caller's wish and how it ends.
    private static final class Job<T> {
        private final Work<T> work;
        private final boolean writes;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private @Nullable T value;

        Job(Work<T> work, boolean writes) {
            this.work = work;
            this.writes = writes;
        }

        void finish() {
            result.complete(value);
        }
    }

    private interface Work<T> {
        T run() throws SQLException, IOException;
    }

    /// Waits without giving in to interrupts: `join` keeps the flag for the caller.
    private <T> T await(Job<T> job) throws StoreException {
        queue.add(job);
        if (ended.isDone()) {
            fail(job, "store " + folder + " is closed", null);
        }
        try {
            return job.result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException problem) {
                throw new StoreException(String.valueOf(problem.getMessage()), problem);
            }
            throw new StoreException("store " + folder + " failed", e);
        }
    }

    private void work() {
        boolean open = true;
        while (open) {
            open = group();
        }
        shutDown();
        ended.complete(null);
        for (Job<?> late = queue.poll(); late != null; late = queue.poll()) {
            fail(late, "store " + folder + " is closed", null);
        }
    }

    /// @return false when this was the last group
    private boolean group() {
        List<Job<?>> done = new ArrayList<>();
        boolean wrote = false;
        Job<?> job = next();
        long until = System.nanoTime() + GROUP_WITHIN.toNanos();
        while (job != null) {
            if (ran(job)) {
                done.add(job);
                wrote |= job.writes;
            }
            job = System.nanoTime() < until ? queue.poll() : null;
        }
        if (wrote && !forced(done)) {
            return !closing.get();
        }
        done.forEach(Job::finish);
        return !closing.get() || !queue.isEmpty();
    }

    private Job<?> next() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Nobody should; whoever did must not end the store.
                LOG.warn("the store's thread was interrupted: ignored", e);
            }
        }
    }

    private <T> boolean ran(Job<T> job) {
        if (broken != null) {
            fail(job, broken, null);
            return false;
        }
        try {
            job.value = job.work.run();
            return true;
        } catch (SQLException | IOException | RuntimeException e) {
            // RuntimeException: H2's own, from damaged pages.
            rollBack(e);
            if (!opened.log().sound()) {
                breakDown("store " + folder + ": the log cannot be mended while open: restart", e);
            }
            fail(job, "store " + folder + " kept nothing of this: " + e.getMessage(), e);
            return false;
        }
    }

    private boolean decide(Decision decision) throws SQLException, IOException {
        Tables tables = opened.tables();
        if (change == 0) {
            change = tables.change();
        }
        Optional<Change> decided = decision.on(tables);
        if (decided.isEmpty()) {
            return false;
        }
        long number = change + 1;
        tables.apply(number, decided.get());
        FramedLog log = opened.log();
        long bytesBefore = log.bytes();
        long lastBefore = log.last();
        log.append(number, decided.get().write());
        try {
            tables.connection().commit();
        } catch (SQLException e) {
            log.takeBack(bytesBefore, lastBefore);
            throw e;
        }
        change = number;
        return true;
    }

    private boolean forced(List<Job<?>> done) {
        try (Statement statement = opened.tables().connection().createStatement()) {
            opened.log().force();
            statement.execute("CHECKPOINT SYNC");
            return true;
        } catch (SQLException | IOException e) {
            String problem =
                    "store "
                            + folder
                            + " cannot force its files to the disk ("
                            + e.getMessage()
                            + "): restart; what was asked last may or may not have been kept";
            breakDown(problem, e);
            done.forEach(job -> fail(job, problem, e));
            return false;
        }
    }

    private void rollBack(Exception because) {
        try {
            opened.tables().connection().rollback();
        } catch (SQLException e) {
            breakDown("store " + folder + " is closed after: " + because.getMessage(), e);
        }
    }

    private void breakDown(String problem, Exception e) {
        if (broken == null) {
            LOG.error("{}", problem, e);
            broken = problem;
        }
    }

    private static void fail(Job<?> job, String problem, @Nullable Exception e) {
        job.result.completeExceptionally(
                e == null ? new StoreException(problem) : new StoreException(problem, e));
    }

    private void shutDown() {
        try (Statement statement = opened.tables().connection().createStatement()) {
            // Plain: COMPACT and DEFRAG have lost data (trap H4).
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            LOG.warn("database not shut down properly: {}", e.getMessage());
        }
        try {
            opened.log().close();
            opened.lock().close();
        } catch (IOException e) {
            LOG.warn("log not closed: {}", e.getMessage());
        }
    }
}
