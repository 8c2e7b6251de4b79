package kiosk.app.tour;

import java.net.URI;
import java.nio.file.Path;

/// Where a tour goes.
///
/// @param dir where pictures, papers and the summary are put
/// @param controlPort of the simulated devices
/// @param centralBase address of central's pages, for the simulated phones and the cases
public record TourSettings(Path dir, int controlPort, URI centralBase) {}
