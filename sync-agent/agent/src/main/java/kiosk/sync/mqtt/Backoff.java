package kiosk.sync.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Full jitter: random between zero and `first · 2ⁿ`, never above `most`. Thousands of terminals
/// that lost the same broker come back spread out.
final class Backoff {
    private static final int SHIFT_MAX = 20;

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /// How long to wait before the next attempt.
    Duration next() {
        long ceiling = Math.min(most.toMillis(), first.toMillis() << Math.min(failures, SHIFT_MAX));
        failures++;
        return Duration.ofMillis(random.nextLong(Math.max(1, ceiling) + 1));
    }

    /// The last connection was a good one.
    void reset() {
        failures = 0;
    }
}
