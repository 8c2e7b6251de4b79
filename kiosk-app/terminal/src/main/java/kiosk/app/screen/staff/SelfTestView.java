package kiosk.app.screen.staff;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.Check;

/// What was tested and how it ended.
final class SelfTestView {

    private final StaffViewModel<StaffPlace.SelfTest> model;

    SelfTestView(StaffViewModel<StaffPlace.SelfTest> model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        var checks = model.place().checks();
        var blocks = new ArrayList<Region>();
        blocks.add(sum(setting));
        for (var check : checks) {
            var line = line(setting, check);
            line.getStyleClass().add("row");
            if (check.equals(checks.getFirst())) {
                line.getStyleClass().add("row-first");
            }
            if (check.equals(checks.getLast())) {
                line.getStyleClass().add("row-last");
            }
            blocks.add(line);
        }
        var page =
                StaffFrame.page(
                        setting.get("staff.page.SELF_TEST"), new PagedColumn(setting, blocks));
        return model.place().running()
                ? page
                : page.primary(
                        new Tap(
                                setting.get("staff.test.again"),
                                Icon.AGAIN,
                                () -> model.act(new StaffAct.SelfTest())));
    }

    private Region sum(Setting setting) {
        var checks = model.place().checks();
        long bad = count(Check.Result.BAD);
        long attention = count(Check.Result.ATTENTION);
        if (model.place().running()) {
            long done = checks.size() - count(Check.Result.RUNNING);
            return Note.amber(setting.get("staff.test.running", done, checks.size()));
        }
        if (bad > 0) {
            return Note.seal(setting.get("staff.test.bad", bad, attention));
        }
        return attention > 0
                ? Note.amber(setting.get("staff.test.attention", attention))
                : Note.ok(Icon.CHECK, setting.get("staff.test.good"));
    }

    private long count(Check.Result result) {
        return model.place().checks().stream().filter(c -> c.result() == result).count();
    }

    private static Region line(Setting setting, Check check) {
        var icon =
                switch (check.result()) {
                    case RUNNING -> Icon.WAIT;
                    case GOOD -> Icon.CHECK;
                    case ATTENTION -> Icon.INFO;
                    case BAD -> Icon.WARNING;
                };
        String tone =
                switch (check.result()) {
                    case RUNNING -> "ink";
                    case GOOD -> "ok";
                    case ATTENTION -> "amber";
                    case BAD -> "seal";
                };
        var words = new VBox(0, Type.BODY.label(setting.of(check.what())));
        if (!setting.of(check.say()).isBlank()) {
            words.getChildren().add(Type.SECOND.label(setting.of(check.say()), "ink2"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var word =
                Type.SECOND.line(
                        setting.get("staff.test." + check.result()),
                        tone.equals("ink") ? "ink2" : tone + "-ink",
                        "strong");
        var row = new HBox(22, icon.at(40, "icon-" + tone), words, word);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
