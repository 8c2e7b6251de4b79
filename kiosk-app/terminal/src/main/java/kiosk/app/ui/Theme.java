package kiosk.app.ui;

import java.util.List;
import java.util.Optional;
import kiosk.app.visit.Shell;
import kiosk.matter.PackLook;
import kiosk.matter.PackScene;

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

    /// The colours of city and scene over those of the house; strong contrast keeps its own.
    public static String style(Shell.Look look, Shell shell) {
        return style(look, shell.city()) + scene(look, shell.scene());
    }

    private static String scene(Shell.Look look, Optional<PackScene> scene) {
        return scene.filter(_ -> look != Shell.Look.CONTRAST)
                .map(own ->
                        "-stage-top: %s; -stage-bottom: %s;"
                                .formatted(own.backdrop().top(), own.backdrop().bottom()))
                .orElse("");
    }

    /// The city's colours alone.
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
