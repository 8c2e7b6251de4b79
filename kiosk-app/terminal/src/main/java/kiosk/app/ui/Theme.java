package kiosk.app.ui;

import java.util.List;
import java.util.Optional;
import kiosk.app.visit.Shell;
import kiosk.matter.PackLook;

/// Which style sheets make up a look.
public final class Theme {

    private Theme() {}

    /// Addresses of the sheets, in order; later ones win.
    public static List<String> sheets(Shell.Look look) {
        return switch (look) {
            case NORMAL -> sheets("colours", "type", "controls");
            case ELDER -> sheets("colours", "type", "controls", "elder");
            case CONTRAST -> sheets("colours", "type", "controls", "contrast");
        };
    }

    /// The city's colours over those of the house; strong contrast keeps its own.
    public static String style(Shell.Look look, Optional<PackLook> city) {
        return city.filter(_ -> look != Shell.Look.CONTRAST)
                .map(own ->
                        "-pine: %s; -pine-pressed: %s; -mist: %s; -chosen: %s; -stage-top: %s;"
                                .formatted(
                                        own.main(),
                                        own.pressed(),
                                        own.ground(),
                                        own.ground(),
                                        own.ground()))
                .orElse("");
    }

    private static List<String> sheets(String... names) {
        return List.of(names).stream()
                .map(name -> Theme.class.getResource("/css/" + name + ".css"))
                .map(address -> java.util.Objects.requireNonNull(address).toExternalForm())
                .toList();
    }
}
