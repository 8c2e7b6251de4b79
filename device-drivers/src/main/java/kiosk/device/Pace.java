package kiosk.device;

import java.time.Duration;

/// Time as drivers see it: a monotonic reading and a pause. Simulated time implements the same.
public interface Pace {

    /// Monotonic nanoseconds.
    long nanos();

    /// Waits. An interrupt ends the wait early and stays set.
    void pause(Duration duration);
}
