package kiosk.app.shell;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Type;
import kiosk.app.visit.Act;

/// Step line, heading, and the task itself.
final class WorkArea {

    private WorkArea() {}

    static Region of(Setting setting, Sheet sheet, Consumer<Act> act) {
        var work = new VBox(setting.landscape() ? 16 : 24);
        work.getStyleClass().add("work");
        work.setPadding(new Insets(setting.landscape() ? 20 : 26, 40, 20, 40));
        var head = head(setting, sheet, act);
        if (!head.getChildren().isEmpty()) {
            work.getChildren().add(head);
        }
        VBox.setVgrow(sheet.body(), Priority.ALWAYS);
        work.getChildren().add(sheet.body());
        return work;
    }

    private static HBox head(Setting setting, Sheet sheet, Consumer<Act> act) {
        var words = new VBox(0);
        boolean low =
                setting.elder() && setting.landscape() && sheet.layout() == Sheet.Layout.TIGHT;
        sheet.steps()
                .filter(line -> !low)
                .ifPresent(text -> {
                    var line = Type.SECOND.label(text, "ink2");
                    line.setId("steps");
                    words.getChildren().add(line);
                });
        if (!sheet.heading().isBlank()) {
            var heading = Type.HEADING.label(sheet.heading());
            heading.setId("heading");
            words.getChildren().add(heading);
        }
        var row = new HBox(24);
        row.setMinHeight(Region.USE_PREF_SIZE);
        if (words.getChildren().isEmpty()) {
            return row;
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        row.setFillHeight(false);
        row.getChildren().add(words);
        if (sheet.mayStop()) {
            row.getChildren()
                    .add(
                            Buttons.chip(
                                    "action-quit",
                                    Icon.CLOSE,
                                    setting.get("action.quit"),
                                    () -> act.accept(new Act.Quit(false))));
        }
        return row;
    }
}
