package kiosk.app.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Brand;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.HoldRing;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Words;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;

/// Mark, outlet, network in words, time, language, large type, contrast: always in these places.
final class TopBar {

    static final double HEIGHT = 104;
    private static final double HOLD_HEIGHT = 84;

    private TopBar() {}

    static Region of(Setting setting, Shell shell, Consumer<Act> act) {
        var divider = new Region();
        divider.getStyleClass().add("bar-divider");
        divider.setMinHeight(64);
        var bar =
                new HBox(
                        setting.words().english() ? 12 : 16,
                        // Long English names in large type need the room of the product's name.
                        tight(setting) ? Brand.mark() : Brand.of(setting),
                        divider,
                        place(setting, shell, act));
        bar.getStyleClass().add("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setFillHeight(false);
        var clock = new Label(Words.clock(shell.now()));
        clock.getStyleClass().add("bar-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren()
                .addAll(
                        clock,
                        language(setting, act),
                        look(setting, shell, Shell.Look.ELDER, act),
                        look(setting, shell, Shell.Look.CONTRAST, act));
        return bar;
    }

    private static boolean tight(Setting setting) {
        return setting.words().english() && setting.elder() && !setting.landscape();
    }

    /// The outlet; held for three seconds it opens the way for staff.
    private static Region place(Setting setting, Shell shell, Consumer<Act> act) {
        var outlet = new Label(shell.outlet());
        outlet.getStyleClass().add("bar-outlet");
        outlet.setWrapText(true);
        outlet.setMinHeight(Region.USE_PREF_SIZE);
        var state =
                new Label(
                        shell.online()
                                ? setting.get("bar.point") + " · " + setting.get("bar.online")
                                : setting.get("bar.offline"));
        state.setWrapText(true);
        state.getStyleClass().add(shell.online() ? "bar-state" : "bar-state-offline");
        if (!setting.landscape()) {
            state.setText(setting.get(shell.online() ? "bar.online" : "bar.offline"));
        }
        state.setId("network");
        var box = new VBox(0, outlet, state);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        box.setMinHeight(HOLD_HEIGHT);
        var hold =
                new HoldRing(
                        "staff-hold", box, () -> act.accept(new Act.Staff(new StaffAct.Open())));
        hold.setMinWidth(0);
        HBox.setHgrow(hold, Priority.ALWAYS);
        return hold;
    }

    private static TouchPane language(Setting setting, Consumer<Act> act) {
        return Buttons.chip(
                "toggle-language",
                setting.get("bar.language"),
                () ->
                        act.accept(
                                new Act.SetLanguage(setting.words().english() ? "zh-Hans" : "en")));
    }

    private static TouchPane look(
            Setting setting, Shell shell, Shell.Look look, Consumer<Act> act) {
        boolean on = shell.look() == look;
        String name = look == Shell.Look.ELDER ? "elder" : "contrast";
        var chip =
                Buttons.chip(
                        "toggle-" + name,
                        setting.get("bar." + name + (on ? ".off" : "")),
                        () -> act.accept(new Act.SetLook(on ? Shell.Look.NORMAL : look)));
        chip.select(on);
        return chip;
    }
}
