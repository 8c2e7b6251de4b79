package kiosk.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.tour.TourSettings;

/// The command line of [Launcher].
///
/// @param window size in pixels where the display is not to be filled
/// @param tour where to go and to write, when a scripted visitor is to come
record Arguments(Path config, Optional<Size> window, Optional<TourSettings> tour) {
    static final String USAGE =
            "usage: --config FILE [--window WIDTHxHEIGHT]"
                    + " [--tour FOLDER --control PORT --web URL [--mouth SINK]]";

    private static final Set<String> KNOWN =
            Set.of("--config", "--window", "--tour", "--control", "--web", "--mouth");

    /// Pixels.
    record Size(int width, int height) {}

    /// @throws IllegalArgumentException with a sentence for the person who typed it
    static Arguments read(String[] args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i])) {
                throw new IllegalArgumentException("unknown argument " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            values.put(args[i], args[i + 1]);
        }
        return new Arguments(
                Path.of(need(values, "--config")),
                Optional.ofNullable(values.get("--window")).map(Arguments::size),
                values.containsKey("--tour") ? Optional.of(tour(values)) : Optional.empty());
    }

    private static String need(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static Size size(String text) {
        String[] parts = text.split("x", -1);
        try {
            if (parts.length == 2) {
                return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--window wants 1080x1920, not " + text, e);
        }
        throw new IllegalArgumentException("--window wants 1080x1920, not " + text);
    }

    private static TourSettings tour(Map<String, String> values) {
        try {
            return new TourSettings(
                    Path.of(need(values, "--tour")),
                    Integer.parseInt(need(values, "--control")),
                    URI.create(need(values, "--web")),
                    Optional.ofNullable(values.get("--mouth")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--control wants a port number", e);
        }
    }
}
