package kiosk.app.ui;

import java.util.List;
import kiosk.app.visit.Shell;

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

    private static List<String> sheets(String... names) {
        return List.of(names).stream()
                .map(name -> Theme.class.getResource("/css/" + name + ".css"))
                .map(address -> java.util.Objects.requireNonNull(address).toExternalForm())
                .toList();
    }
}
