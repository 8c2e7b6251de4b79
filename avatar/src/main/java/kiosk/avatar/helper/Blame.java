package kiosk.avatar.helper;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which engines the helper died of. One that was at work at three deaths is left out for a while,
/// so that the others go on.
///
/// Thread rule: one thread.
final class Blame {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LEFT_OUT = Duration.ofMinutes(30);
    private static final int DEATHS_MAX = 3;

    private final Map<String, Deque<Long>> deaths = new HashMap<>();
    private final Map<String, Long> until = new HashMap<>();

    /// @param atWork engines that were loading or answering
    /// @param now of [System#nanoTime]
    void died(Collection<String> atWork, long now) {
        for (String engine : atWork) {
            var times = deaths.computeIfAbsent(engine, _ -> new ArrayDeque<>());
            while (!times.isEmpty() && now - times.getFirst() > WINDOW.toNanos()) {
                times.removeFirst();
            }
            times.addLast(now);
            if (times.size() >= DEATHS_MAX) {
                times.clear();
                until.put(engine, now + LEFT_OUT.toNanos());
            }
        }
    }

    /// Engines that are not loaded now.
    Set<String> leftOut(long now) {
        return until.keySet().stream()
                .filter(engine -> Objects.requireNonNull(until.get(engine)) - now > 0)
                .collect(Collectors.toUnmodifiableSet());
    }
}
