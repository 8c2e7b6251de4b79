package kiosk.app.visit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kiosk.sync.JournalEntry;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Resolves what ended visits left open, one round at a time: at start, when central comes back,
/// and every few seconds while something is open.
///
/// Thread rule: [#round] from one thread at a time; [#hold] and [#letGo] from any.
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Ports ports;
    private final CaseFinisher finisher;
    private final Semaphore bell = new Semaphore(0);
    private final Map<String, Integer> atTheMachine = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Stated stated;
    private final Forgetting forgetting;
    private List<JournalEntry> cutPrints;
    private volatile boolean stopped;

    /// Works on the open cases of `ports`' store. Made before anybody is served: what is printing
    /// then was cut by the power.
    public Background(Ports ports) {
        this.ports = ports;
        this.finisher = new CaseFinisher(ports);
        this.stated = new Stated(ports);
        this.forgetting = new Forgetting(ports);
        this.cutPrints = printing(ports);
    }

    /// A visit works on this case itself; said before the case stands in the journal, and once for
    /// each time it is opened.
    void hold(String caseId) {
        atTheMachine.merge(caseId, 1, Integer::sum);
    }

    /// The visit is over; whatever is open is ours now.
    void letGo(String caseId) {
        atTheMachine.computeIfPresent(caseId, (_, times) -> times > 1 ? times - 1 : null);
        wake();
    }

    /// Whether a visit, or what is left of one, works on this case now.
    boolean holds(String caseId) {
        return atTheMachine.containsKey(caseId);
    }

    /// Works soon instead of at the next round.
    void wake() {
        bell.release();
    }

    /// Tries every open case once.
    ///
    /// @return how many cases are still open
    public int round() {
        List<JournalEntry> open;
        try {
            stated.round();
            endCutPrints();
            open = CaseFinisher.open(ports);
        } catch (StoreException e) {
            LOG.error("the journal cannot be read", e);
            return 0;
        }
        int left = 0;
        for (JournalEntry opening : open) {
            if (!stopped && !atTheMachine.containsKey(opening.caseId()) && !finished(opening)) {
                left++;
            }
        }
        forget();
        return left;
    }

    /// Whatever is wrong there keeps no case open.
    private void forget() {
        try {
            forgetting.round();
        } catch (StoreException | IllegalStateException | IllegalArgumentException e) {
            LOG.error("nothing can be forgotten now", e);
        }
    }

    private static List<JournalEntry> printing(Ports ports) {
        try {
            return ports.store().openIntents(Press.PRINT);
        } catch (StoreException e) {
            LOG.error("paper the power cut ended stays open until the next start", e);
            return List.of();
        }
    }

    /// Paper that was under way when the power went, of cases that are closed or of no case; what a
    /// visit has ended meanwhile is left alone.
    private void endCutPrints() throws StoreException {
        if (cutPrints.isEmpty()) {
            return;
        }
        List<JournalEntry> open = ports.store().openIntents(Press.PRINT);
        for (JournalEntry print : cutPrints) {
            if (open.contains(print)) {
                Press.cut(ports, print);
            }
        }
        cutPrints = List.of();
    }

    /// Work on the cases of ended visits that must not meet a round.
    ///
    /// @param <T> what comes of it
    interface Work<T> {
        T run() throws StoreException;
    }

    <T> T alone(Work<T> work) throws StoreException {
        turn.lock();
        try {
            return work.run();
        } finally {
            turn.unlock();
            wake();
        }
    }

    /// How often the pad was asked for this order since the machine started.
    int asked(String orderNo) {
        return finisher.asked(orderNo);
    }

    private boolean finished(JournalEntry opening) {
        turn.lock();
        try {
            return finisher.finish(opening);
        } catch (StoreException | IllegalStateException | IllegalArgumentException e) {
            // One broken case must not keep the others open; it stays open and is reported.
            LOG.error("case {} cannot be finished", opening.caseId(), e);
            return false;
        } finally {
            turn.unlock();
        }
    }

    /// No further round begins.
    public void stop() {
        stopped = true;
        wake();
    }

    /// Rounds for ever, until [#stop] or an interrupt.
    public void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            round();
            rest();
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
