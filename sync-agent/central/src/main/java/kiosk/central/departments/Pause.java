package kiosk.central.departments;

import java.time.Duration;

/// Waiting, so that tests need not.
@FunctionalInterface
public interface Pause {
    /// Waits.
    void of(Duration time) throws InterruptedException;
}
