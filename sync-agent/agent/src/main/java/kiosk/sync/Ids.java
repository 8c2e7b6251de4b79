package kiosk.sync;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Makes identifiers that nobody else makes.
///
/// Thread rule: any thread.
@FunctionalInterface
public interface Ids {

    /// The next one, as text.
    String next();

    /// UUIDv7 (RFC 9562 §5.7): sorted by time, also within one millisecond and when the clock steps
    /// back.
    static Ids v7(RandomGenerator random, InstantSource clock) {
        return new TimeOrderedIds(random, clock);
    }
}
