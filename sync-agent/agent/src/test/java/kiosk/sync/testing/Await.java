package kiosk.sync.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a state instead of sleeping for a time.
public final class Await {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private Await() {}

    public static void until(String what, BooleanSupplier state) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + AT_MOST + ": " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
