package kiosk.device.owner;

import java.util.Objects;
import kiosk.device.Line;
import kiosk.device.Pace;

/// What every driver on a line is built from.
///
/// @param name configured name, unique on the machine
/// @param line opens the line, afresh for each reconnect
/// @param simulated the other end is declared a simulator in configuration: shown on screen
/// @param ownThread false = operations run on the caller's thread, in lockstep with `pace`; for
///   simulated time only
public record DeviceSetup(
        String name, Line.Source line, Pace pace, boolean simulated, boolean ownThread) {

    public DeviceSetup {
        Objects.requireNonNull(name);
        Objects.requireNonNull(line);
        Objects.requireNonNull(pace);
    }

    /// A device in real time, with a thread of its own.
    public static DeviceSetup live(String name, Line.Source line, boolean simulated) {
        return new DeviceSetup(name, line, new SystemPace(), simulated, true);
    }

    /// A device in simulated time: no threads at all.
    public static DeviceSetup lockstep(String name, Line.Source line, Pace pace) {
        return new DeviceSetup(name, line, pace, true, false);
    }
}
