package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.device.DeviceStatus.Health;

/// A device in words: what it is, how it is, what it did today.
final class DeviceWords {

    private DeviceWords() {}

    static String name(Setting setting, DeviceRow device) {
        String key = "staff.device." + device.kind();
        return setting.words().bundle().has(key) ? setting.get(key) : device.name();
    }

    /// Colour and word.
    static Region state(Setting setting, DeviceRow device) {
        String tone = tone(device);
        var dot = new Circle(setting.elder() ? 13 : 11);
        dot.getStyleClass().addAll("dot", "dot-" + tone);
        var word = Type.SECOND.label(word(setting, device), tone + "-ink", "strong");
        var row = new HBox(14, dot, word);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static String word(Setting setting, DeviceRow device) {
        if (device.health() == Health.ONLINE && device.conditions().isEmpty()) {
            return setting.get("staff.health.ONLINE");
        }
        if (device.health() == Health.OFFLINE || device.conditions().isEmpty()) {
            return setting.get("staff.health." + device.health());
        }
        return device.conditions().stream()
                .sorted()
                .map(condition -> setting.get("staff.condition." + condition))
                .collect(Collectors.joining(setting.words().english() ? ", " : "、"));
    }

    static String tone(DeviceRow device) {
        return switch (device.health()) {
            case ONLINE -> device.conditions().isEmpty() ? "ok" : "amber";
            case DEGRADED -> "amber";
            case UNUSABLE, OFFLINE -> "seal";
        };
    }

    /// Sheets left, or how often it worked today; and that it is simulated.
    static String detail(Setting setting, DeviceRow device) {
        var parts = new ArrayList<String>();
        parts.add(
                device.remaining()
                        .map(left -> setting.get("staff.device.left", left))
                        .orElseGet(() -> setting.get("staff.device.used", device.usedToday())));
        if (device.simulated()) {
            parts.add(setting.get("staff.device.simulated"));
        }
        return String.join(" · ", parts);
    }
}
