package kiosk.app.machine.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The machine the doctor stands before; tests bring another one.
///
/// @param java feature version of the Java that runs
/// @param environment variables
/// @param sockets where the X server puts its sockets
/// @param usableBytes of the disk a path lies on, negative where it cannot be told
public record Host(
        int java,
        Map<String, String> environment,
        Path sockets,
        Clock clock,
        ToLongFunction<Path> usableBytes) {

    public Host {
        environment = Map.copyOf(environment);
    }
}
