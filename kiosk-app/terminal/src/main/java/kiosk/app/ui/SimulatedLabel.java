package kiosk.app.ui;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Says on every page which devices are simulated.
public final class SimulatedLabel {

    private SimulatedLabel() {}

    /// The label for these devices.
    public static Region of(Setting setting, Set<String> devices) {
        var names =
                devices.stream()
                        .sorted()
                        .map(device -> name(setting, device))
                        .collect(Collectors.joining(setting.words().english() ? ", " : "、"));
        var label = new Label(setting.get("simulated", names));
        label.getStyleClass().add("simulated-label");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var box = new StackPane(label);
        box.getStyleClass().add("simulated");
        box.setId("simulated");
        box.setMouseTransparent(true);
        return box;
    }

    private static String name(Setting setting, String device) {
        String key = "device." + device;
        return setting.words().bundle().has(key) ? setting.get(key) : device;
    }
}
