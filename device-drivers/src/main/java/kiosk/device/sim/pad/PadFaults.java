package kiosk.device.sim.pad;

import java.util.EnumMap;
import java.util.Map;
import kiosk.device.sim.pad.SimulatedPad.Fault;

/// Planned faults, counted down.
final class PadFaults {
    private final Map<Fault, Integer> left = new EnumMap<>(Fault.class);

    void plan(Fault fault, int times) {
        left.merge(fault, times, Integer::sum);
    }

    /// Whether it happens now; each time uses one up.
    boolean happens(Fault fault) {
        int count = left.getOrDefault(fault, 0);
        left.put(fault, Math.max(0, count - 1));
        return count > 0;
    }
}
