package kiosk.device.ipp;

import java.net.URI;
import java.time.Duration;
import kiosk.device.Pace;
import kiosk.device.owner.SystemPace;

/// What an IPP printer's driver is built from.
///
/// @param name configured name, unique on the machine
/// @param printer `ipp://host:631/ipp/print`
/// @param simulated the other end is declared a simulator in configuration: shown on screen
/// @param stoppedMax how long a job may wait for somebody's hand at the printer before it is
///   withdrawn
/// @param watched true = asks for the status in the background, on a thread of its own
public record IppSettings(
        String name,
        URI printer,
        Pace pace,
        boolean simulated,
        Duration stoppedMax,
        boolean watched) {

    /// A printer in real time; a stopped job is withdrawn after eight seconds.
    public static IppSettings live(String name, URI printer, boolean simulated) {
        var stoppedMax = Duration.ofSeconds(8);
        return new IppSettings(name, printer, new SystemPace(), simulated, stoppedMax, true);
    }

    /// A printer in simulated time: no threads at all.
    public static IppSettings lockstep(String name, URI printer, Pace pace) {
        return new IppSettings(name, printer, pace, true, Duration.ofSeconds(8), false);
    }
}
