package kiosk.device.sim;

/// A simulated device, seen from its cable. The same object runs over a pseudo-terminal in real
/// time and over [SimulatedTime].
///
/// Thread rule: all calls come from one thread, the simulator's own.
public interface SimulatedPeer {

    /// Some bytes from the host, split anywhere.
    void received(byte[] bytes, Wire wire);

    /// Somebody opened the line. Before this nothing was received.
    default void attached(Wire wire) {}

    /// The other end closed the line, or the cable was pulled.
    default void detached() {}
}
