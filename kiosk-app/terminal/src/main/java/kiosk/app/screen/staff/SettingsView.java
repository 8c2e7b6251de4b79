package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;

/// Sound, light, test pages, restart and shutdown.
final class SettingsView {

    private static final int STEPS = 10;

    private final SettingsViewModel model;

    SettingsView(SettingsViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        return model.place()
                .asksPower()
                .map(restart -> asking(setting, restart))
                .orElseGet(() -> list(setting));
    }

    private StaffFrame asking(Setting setting, boolean restart) {
        String kind = restart ? "restart" : "shutdown";
        return StaffFrame.page(
                        setting.get("staff.power." + kind + ".ask"),
                        new PagedColumn(
                                setting,
                                List.of(
                                        StatusCard.refused(
                                                setting.get("staff.power." + kind + ".what"),
                                                setting.get("staff.power.money")))))
                .primary(
                        new Tap(
                                setting.get("staff.power." + kind),
                                Icon.POWER,
                                () -> model.power(restart, true)));
    }

    private StaffFrame list(Setting setting) {
        var place = model.place();
        var blocks = new ArrayList<Region>();
        blocks.add(slider(setting, "volume", place.volume(), model::volume));
        blocks.add(
                place.brightness()
                        .map(light -> slider(setting, "brightness", light, model::brightness))
                        .orElseGet(() ->
                                Type.SECOND.label(setting.get("staff.brightness.none"), "ink2")));
        var tests = new ArrayList<Region>();
        for (var printer : place.printers()) {
            tests.add(
                    Doors.button(
                            "test-" + printer.name(),
                            Icon.PRINTER,
                            setting.get("staff.testpage", DeviceWords.name(setting, printer)),
                            () -> model.testPage(printer.name())));
        }
        if (!tests.isEmpty()) {
            blocks.add(new EvenRow(20, tests));
        }
        blocks.add(
                EvenRow.of(
                        Doors.button(
                                "power-restart",
                                Icon.AGAIN,
                                setting.get("staff.power.restart"),
                                () -> model.power(true, false)),
                        Doors.button(
                                "power-shutdown",
                                Icon.POWER,
                                setting.get("staff.power.shutdown"),
                                () -> model.power(false, false))));
        return StaffFrame.page(
                setting.get("staff.page.SETTINGS"), new PagedColumn(setting, blocks));
    }

    /// Ten steps between two big buttons: nothing has to be dragged.
    private static Region slider(Setting setting, String key, int percent, IntConsumer by) {
        var steps = new HBox(setting.landscape() ? 10 : 8);
        for (int i = 1; i <= STEPS; i++) {
            var step = new Region();
            step.getStyleClass().addAll("step", percent >= i * STEPS ? "step-on" : "step-off");
            HBox.setHgrow(step, Priority.ALWAYS);
            steps.getChildren().add(step);
        }
        HBox.setHgrow(steps, Priority.ALWAYS);
        steps.setAlignment(Pos.CENTER);
        var row =
                new HBox(
                        24,
                        turn(setting, key, Icon.MINUS, () -> by.accept(-SettingsViewModel.STEP)),
                        steps,
                        turn(setting, key, Icon.PLUS, () -> by.accept(SettingsViewModel.STEP)));
        row.setAlignment(Pos.CENTER_LEFT);
        var title = Type.BODY.label(setting.get("staff." + key, percent), "strong");
        title.setId("shown-" + key);
        var card = new VBox(14, title, row);
        card.getStyleClass().add("card");
        return card;
    }

    private static TouchPane turn(Setting setting, String key, Icon icon, Runnable run) {
        String name = icon == Icon.PLUS ? "plus" : "minus";
        var button = new TouchPane(key + "-" + name, "turn", icon.at(48, "icon-pine"), run);
        button.setAccessibleText(setting.get("staff." + key + "." + name));
        return button;
    }
}
