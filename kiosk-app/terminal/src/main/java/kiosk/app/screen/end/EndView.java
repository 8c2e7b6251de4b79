package kiosk.app.screen.end;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Things;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;

/// Done: what came of it, and what to take along.
public final class EndView implements Screen {

    private final EndViewModel model;

    public EndView(Host host, Page.End page) {
        model = new EndViewModel(host, page);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return false;
    }

    @Override
    public Sheet sheet(Setting setting) {
        var disc = new StackPane(Icon.CHECK.at(72, "icon-on-pine"));
        disc.getStyleClass().addAll("disc", "done-disc");
        var title = Type.HEADING.label(setting.of(model.page().frame().title()));
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(34, disc, title);
        head.setAlignment(Pos.CENTER_LEFT);
        var blocks = new ArrayList<Region>();
        blocks.add(head);
        String summary = setting.of(model.page().summary());
        if (!summary.isBlank()) {
            blocks.add(Type.BODY.label(summary));
        }
        if (!model.take().isEmpty()) {
            var take = Type.CHOICE.label(setting.get("end.take"));
            take.getStyleClass().add(PagedColumn.BREAK);
            blocks.add(take);
            model.take().forEach(thing -> blocks.add(Things.toTake(setting, thing)));
        }
        var sheet =
                PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Employee.points(Mood.HAPPY, speech(setting)));
        return new Sheet(
                sheet.layout(),
                sheet.steps(),
                "",
                sheet.body(),
                sheet.employee(),
                java.util.Optional.of(
                        new Tap(setting.get("end.another"), Icon.NONE, model::another)),
                java.util.Optional.of(new Tap(setting.get("end.done"), Icon.CHECK, model::done)),
                sheet.foot(),
                false);
    }

    private String speech(Setting setting) {
        String own = setting.of(model.page().frame().speech());
        return own.isBlank() ? setting.get("end.speech") : own;
    }
}
