package kiosk.sync;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// RFC 9562 §5.7 and §6.2 method 1: 48 bits of milliseconds, 12 bits of counter that starts anew
/// with each millisecond, 62 random bits.
final class TimeOrderedIds implements Ids {
    private static final int COUNTER_MAX = 0xFFF;

    private final RandomGenerator random;
    private final InstantSource clock;
    private long lastMs;
    private int counter;

    TimeOrderedIds(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > lastMs) {
            lastMs = now;
            counter = random.nextInt(COUNTER_MAX / 2);
        } else if (++counter > COUNTER_MAX) {
            lastMs++;
            counter = 0;
        }
        long high = (lastMs & 0xFFFF_FFFF_FFFFL) << 16 | 0x7000L | counter;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
