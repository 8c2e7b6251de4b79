package kiosk.avatar.helper;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// When a helper that died is started again: at once, then after growing pauses; one that dies
/// again and again is left alone for a while.
///
/// Thread rule: one thread.
final class Restarts {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final int DEATHS_MAX = 8;

    private final Deque<Long> deaths = new ArrayDeque<>();

    /// What to do after a death.
    ///
    /// @param after so much time it is started again
    /// @param rest true when it counts as absent until then
    record Verdict(Duration after, boolean rest) {}

    /// @param now of [System#nanoTime]
    Verdict died(long now) {
        while (!deaths.isEmpty() && now - deaths.getFirst() > WINDOW.toNanos()) {
            deaths.removeFirst();
        }
        deaths.addLast(now);
        int count = deaths.size();
        if (count == 1) {
            return new Verdict(Duration.ZERO, false);
        }
        if (count < DEATHS_MAX) {
            return new Verdict(FIRST_PAUSE.multipliedBy(1L << (count - 2)), false);
        }
        deaths.clear();
        return new Verdict(REST, true);
    }
}
