package kiosk.app.screen.end;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kiosk.app.ui.DevicePicture.Slot;
import kiosk.app.ui.Employee;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.ForYouPart;
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
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;

/// Done: what came of it, and what to take along.
public final class EndView implements Screen {

    private EndViewModel model;

    public EndView(Host host, Page.End page, Work work) {
        model = new EndViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        var before = model;
        if (place instanceof Scene.AtPage(Page.End page, var _, Work work)) {
            model = new EndViewModel(model.host(), page, work);
        }
        return !model.equals(before);
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
            blocks.addAll(take(setting));
        }
        blocks.addAll(ForYouPart.of(setting, model.host(), model.next(), "end.next"));
        var sheet =
                PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Employee.points(Mood.HAPPY, speech(setting), Slot.PAPER));
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

    /// Two in a row where something else is to be seen as well.
    private List<Region> take(Setting setting) {
        var things = model.take().stream().<Region>map(one -> Things.toTake(setting, one)).toList();
        boolean narrow = setting.elder() || setting.landscape() || model.next().silent();
        if (narrow) {
            return things;
        }
        var rows = new ArrayList<Region>();
        for (int from = 0; from < things.size(); from += 2) {
            rows.add(
                    new EvenRow(
                            24,
                            List.of(
                                    things.get(from),
                                    from + 1 < things.size()
                                            ? things.get(from + 1)
                                            : new Region())));
        }
        return rows;
    }

    private String speech(Setting setting) {
        String own = setting.of(model.page().frame().speech());
        return own.isBlank() ? setting.get("end.speech") : own;
    }
}
