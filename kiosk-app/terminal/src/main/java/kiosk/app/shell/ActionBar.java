package kiosk.app.shell;

import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StaffWords;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;

/// Back at the left, staff in the middle (it never moves), the next act at the right; under them
/// what happens next.
final class ActionBar {

    private ActionBar() {}

    static double height(Setting setting) {
        if (setting.landscape()) {
            return setting.elder() ? 240 : 226;
        }
        return setting.elder() ? 306 : 236;
    }

    static Region of(Setting setting, Sheet sheet, Shell shell, Consumer<Act> act) {
        Region left =
                sheet.left()
                        .<Region>map(tap -> Buttons.quiet("action-back", tap))
                        .orElseGet(Region::new);
        fix(left, setting.landscape() ? 300 : setting.elder() ? 270 : 262);
        Region staff = staff(setting, shell, act);
        fix(staff, setting.landscape() ? 360 : setting.elder() ? 300 : 330);
        Region primary =
                sheet.primary()
                        .<Region>map(tap ->
                                Buttons.primary(
                                        "action-primary", setting.elder() ? bare(tap) : tap))
                        .orElseGet(Region::new);
        primary.setPrefWidth(0);
        HBox.setHgrow(primary, Priority.ALWAYS);
        var buttons = new HBox(28, left, staff, primary);
        double height = setting.elder() && !setting.landscape() ? 140 : 120;
        buttons.setMinHeight(height);
        buttons.setPrefHeight(height);
        buttons.setMaxHeight(height);
        var line = foot(setting, sheet, shell);
        var bar = new VBox(setting.landscape() || setting.elder() ? 12 : 18, buttons, line);
        bar.getStyleClass().add("action-bar");
        return bar;
    }

    /// What happens next, and how a call for staff stands.
    private static Region foot(Setting setting, Sheet sheet, Shell shell) {
        var foot = Type.FOOT.label(sheet.foot(), "ink2");
        foot.setId("foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        var state = StaffWords.state(setting, shell.staffCall());
        var right =
                state.map(words -> Type.FOOT.line(words, "amber-ink", "strong"))
                        .orElseGet(() -> Type.FOOT.line(setting.get("foot.supervise"), "ink2"));
        state.ifPresent(words -> right.setId("staff-state"));
        if (setting.elder() && state.isEmpty()) {
            return foot;
        }
        if (setting.elder() && !setting.landscape()) {
            return new VBox(0, right, foot);
        }
        HBox.setHgrow(foot, Priority.ALWAYS);
        return new HBox(24, foot, right);
    }

    /// Large words need the room of the picture.
    private static Tap bare(Tap tap) {
        return new Tap(tap.text(), Icon.NONE, tap.run());
    }

    private static TouchPane staff(Setting setting, Shell shell, Consumer<Act> act) {
        boolean calling = !(shell.staffCall() instanceof Shell.StaffCall.None);
        return Buttons.staff(
                "action-staff",
                new Tap(
                        StaffWords.button(setting, shell.staffCall()),
                        calling ? Icon.CLOSE : Icon.BELL,
                        () -> act.accept(new Act.CallStaff(!calling))));
    }

    private static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}
