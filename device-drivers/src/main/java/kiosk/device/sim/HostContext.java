package kiosk.device.sim;

import java.nio.file.Path;
import java.time.InstantSource;

/// What a hosted simulator is given.
///
/// @param dir folder for links and what must survive a restart
/// @param clock time for what is written down
/// @param ippPort port of the page printer's server, 0 = none
public record HostContext(Path dir, InstantSource clock, int ippPort) {}
