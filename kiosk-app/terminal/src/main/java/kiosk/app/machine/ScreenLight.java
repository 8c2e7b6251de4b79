package kiosk.app.machine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The brightness of the screen, by `xrandr`; not there without an X display or the command.
///
/// @param output of the display (`eDP-1`), empty for none
public record ScreenLight(Optional<String> output) {

    /// The first connected output of this display.
    ///
    /// @param environment of the process
    public static ScreenLight find(Map<String, String> environment) {
        if (!environment.containsKey("DISPLAY")) {
            return new ScreenLight(Optional.empty());
        }
        return new ScreenLight(
                Commands.run(List.of("xrandr", "--query"))
                        .flatMap(said ->
                                said.lines()
                                        .filter(line -> line.contains(" connected"))
                                        .map(line -> line.split(" ", 2)[0])
                                        .findFirst()));
    }

    /// Whether it can be dimmed.
    public boolean there() {
        return output.isPresent();
    }

    /// 20..100 %.
    public void set(int percent) {
        output.ifPresent(name ->
                Commands.run(
                        List.of(
                                "xrandr",
                                "--output",
                                name,
                                "--brightness",
                                String.format(Locale.ROOT, "%.2f", percent / 100.0))));
    }
}
