package kiosk.device.testing;

import java.time.Duration;
import java.util.Map;
import kiosk.device.Pace;
import kiosk.device.owner.DeviceSetup;

/// Where a driver meets its simulator: in simulated time, in this process, or in two processes.
public interface DeviceStage extends AutoCloseable {

    /// What a driver for the simulator of this name is built from.
    DeviceSetup setup(String device);

    /// A command of the control port, now. `unplug` and `plug` work everywhere.
    Map<String, Object> act(Map<String, Object> command);

    /// What the simulator of this name shows.
    Map<String, Object> state(String device);

    /// Does something later, while the test waits for a driver.
    void after(Duration delay, Runnable then);

    /// The stage's time.
    Pace pace();

    @Override
    void close();
}
