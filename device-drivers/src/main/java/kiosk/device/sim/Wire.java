package kiosk.device.sim;

import java.time.Duration;

/// A simulator's end of the cable and its sense of time; one object for the simulator's whole life.
///
/// Thread rule: the simulator's own thread.
public interface Wire {

    /// Sends bytes; with nobody at the other end they are lost, as on a real cable.
    void send(byte[] bytes);

    /// Runs `then` later, on the simulator's thread, whether or not the cable is in by then.
    void after(Duration delay, Runnable then);
}
