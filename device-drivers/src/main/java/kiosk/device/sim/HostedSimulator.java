package kiosk.device.sim;

import java.util.Map;
import java.util.Optional;

/// A simulator in the simulators' process: a [SerialSimulator], or one with a server of its own.
///
/// Thread rule: any thread.
public interface HostedSimulator extends AutoCloseable {

    /// Name in commands and in the answer to `state`.
    String name();

    /// What a person looking at the device would see, as JSON values.
    Map<String, Object> state();

    /// Acts on a command of the control port, or says that it is not for this device by empty.
    ///
    /// @throws IllegalArgumentException a command for this device that makes no sense; the text
    ///   goes back to the caller
    Optional<Map<String, Object>> handle(Map<String, Object> command);

    @Override
    void close();
}
