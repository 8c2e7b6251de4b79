package kiosk.app.tour;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;

/// Eyes on the visit: what is to be seen now, and waiting until that changes.
///
/// Thread rule: the visit's thread tells, one visitor's thread asks.
final class SceneWatch implements AutoCloseable {
    /// Holds something while there is news that the visitor has not looked at.
    private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);

    private final Runnable stop;
    private volatile Scene scene;

    SceneWatch(Visit visit) {
        scene = visit.scene();
        stop = visit.onScene(this::take);
    }

    private void take(Scene now) {
        scene = now;
        news.offer(true);
    }

    Scene scene() {
        return scene;
    }

    /// Something that is so, or not yet.
    @FunctionalInterface
    interface Check {
        boolean seen() throws TourFailure;
    }

    /// Waits until the condition holds, looking again at each new scene and, because a window and
    /// devices change without one, at least once in `again`.
    ///
    /// @return false when it did not hold in time
    boolean await(Check check, Duration most, Duration again) throws TourFailure {
        long end = System.nanoTime() + most.toNanos();
        while (!check.seen()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            rest(Math.min(left, again.toNanos()));
        }
        return true;
    }

    private void rest(long nanos) throws TourFailure {
        try {
            var _ = news.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("the tour was interrupted", e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
