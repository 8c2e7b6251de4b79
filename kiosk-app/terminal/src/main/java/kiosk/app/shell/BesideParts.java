package kiosk.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Type;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffBeside;

/// What a customer sees of a member of staff beside them.
final class BesideParts {

    private BesideParts() {}

    /// Says for as long as it lasts who helps, with the button that ends it.
    static Optional<Region> strip(Setting setting, Shell shell, Consumer<Act> act) {
        if (!(shell.beside() instanceof StaffBeside.Helping(String name, var _))) {
            return Optional.empty();
        }
        var words = Type.SECOND.label(setting.get("beside.helping", name), "on-night", "strong");
        words.setId("beside");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var end =
                Buttons.chip(
                        "beside-end",
                        setting.get("beside.end"),
                        () -> act.accept(new Act.Staff(new StaffAct.EndHelp())));
        end.getStyleClass().add("chip-night");
        var row = new HBox(20, Icon.PEOPLE.at(40, "icon-on-night"), words, end);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        row.getStyleClass().add("beside-strip");
        return Optional.of(row);
    }

    /// What lies over the page because of staff, if anything. Another question is another kind.
    static Optional<String> overlay(Shell shell) {
        return switch (shell.beside()) {
            case StaffBeside.Nobody _, StaffBeside.Helping _ -> Optional.empty();
            case StaffBeside.Asking _ -> Optional.of("beside-ask");
            case StaffBeside.SigningIn(var at) ->
                    Optional.of("beside-sign-in " + at.stage() + " " + at.trouble());
        };
    }
}
