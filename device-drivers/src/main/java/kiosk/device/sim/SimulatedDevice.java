package kiosk.device.sim;

import java.util.Map;
import java.util.Optional;

/// A serial simulator that a [SimulatorHost] can carry: peer, state and commands in one thread.
public interface SimulatedDevice extends SimulatedPeer {

    /// Name of link and device: `idr`, `printer`, `pad`, `scanner`, `lights`.
    String name();

    /// What a person looking at the device would see, as JSON values.
    Map<String, Object> state();

    /// Acts on a command of the control port, or says that it is not for this device by empty.
    ///
    /// @return the answer, without `ok`
    Optional<Map<String, Object>> handle(Map<String, Object> command);
}
