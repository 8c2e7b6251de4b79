package kiosk.app.tour;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where a tour goes.
///
/// @param dir where pictures, papers and the summary are put
/// @param controlPort of the simulated devices
/// @param centralBase address of central's pages, for the simulated phones and the cases
/// @param mouth sink of the sound server into which a visitor speaks who touches nothing; without,
///   the visitor touches
public record TourSettings(Path dir, int controlPort, URI centralBase, Optional<String> mouth) {}
