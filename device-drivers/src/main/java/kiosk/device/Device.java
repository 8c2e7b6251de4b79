package kiosk.device;

import java.time.Duration;
import java.util.Set;

/// Any device. Operations block the calling (virtual) thread; one owner thread inside the driver
/// talks to the hardware, so two operations never interleave.
///
/// Thread rule: all methods from any thread.
public interface Device extends AutoCloseable {

    /// Configured name, unique on the machine (`id-reader`).
    String name();

    /// Last known status, without touching the device.
    DeviceStatus status();

    /// Asks the device, within `deadline`. A missing device gives [DeviceStatus.Health#OFFLINE].
    DeviceStatus refresh(Duration deadline);

    /// True when the other end declared itself a simulator in configuration: shown on screen.
    boolean simulated();

    /// What the device can do, as keywords (`ecny`, `card`, `queryByOrder`, `walletLimits`, `cut`).
    Set<String> capabilities();

    @Override
    void close();
}
