package kiosk.device.owner;

import java.time.Duration;
import kiosk.device.Pace;

/// A point in monotonic time.
///
/// @param atNanos in the terms of [Pace#nanos]
public record Deadline(Pace pace, long atNanos) {

    /// From now on.
    public static Deadline in(Duration duration, Pace pace) {
        return new Deadline(pace, pace.nanos() + duration.toNanos());
    }

    /// Whether it is over.
    public boolean passed() {
        return pace.nanos() - atNanos >= 0;
    }

    /// What is left, never negative.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - pace.nanos()));
    }

    /// What is left, at most `limit`.
    public Duration leftOr(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
