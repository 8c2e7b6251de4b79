package kiosk.app.screen.stopped;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Employee;
import kiosk.app.ui.ForYouPart;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.PaperBody;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Lack;
import kiosk.matter.Page;

/// Reason, remedy, way out; on paper too.
public final class StoppedView implements Screen {

    private final StoppedViewModel model;

    public StoppedView(Host host, Page.Stopped page, Work work) {
        model = new StoppedViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.work());
    }

    @Override
    public Sheet sheet(Setting setting) {
        return switch (model.work()) {
            case Work.Printing _ -> sheet(setting, PaperBody.printing(setting));
            case Work.PaperOut(String number, String code) ->
                    sheet(setting, PaperBody.out(setting, number, code));
            case Work.PaperFailed(String code, var say) ->
                    sheet(setting, PaperBody.failed(setting, code, setting.of(say)));
            default -> sheet(setting, why(setting));
        };
    }

    private Region why(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(
                card(
                        Icon.WARNING,
                        "seal",
                        setting.get("stopped.reason"),
                        setting.of(model.page().reason())));
        String remedy = setting.of(model.page().remedy());
        if (!remedy.isBlank()) {
            blocks.add(card(Icon.INFO, "ok", setting.get("stopped.remedy"), remedy));
        }
        if (!model.lacks().isEmpty()) {
            var lacks = model.lacks().stream().map(lack -> lack(setting, lack)).toList();
            blocks.add(
                    ForYouPart.together(
                            Type.CHOICE.label(setting.get("stopped.lacks")), lacks.getFirst()));
            blocks.addAll(lacks.subList(1, lacks.size()));
        }
        blocks.addAll(ForYouPart.of(setting, model.host(), model.next(), "stopped.next"));
        var kept = model.keptReceipt();
        kept.ifPresent(code -> blocks.add(Note.ok(setting.get("owned.code", code))));
        blocks.add(
                kept.isPresent()
                        ? Buttons.quiet(
                                "reprint-" + kept.get(),
                                new Tap(
                                        setting.get("owned.print"),
                                        Icon.PRINTER,
                                        () -> model.reprint(kept.get())))
                        : Buttons.quiet(
                                "action-print-refusal",
                                new Tap(setting.get("stopped.print"), Icon.PRINTER, model::print)));
        return new PagedColumn(setting, blocks);
    }

    private static Region lack(Setting setting, Lack lack) {
        return card(
                Icon.DOCUMENT, "ok", setting.of(lack.what()), setting.of(lack.remedy()));
    }

    private static Region card(Icon icon, String colour, String title, String text) {
        var disc = new javafx.scene.layout.StackPane(icon.at(64, "icon-" + colour));
        disc.getStyleClass().addAll("disc", "disc-" + colour);
        var words = new VBox(6, Type.SECOND.label(title, "ink2"), Type.BODY.label(text));
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(34, disc, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card");
        return row;
    }

    private Sheet sheet(Setting setting, Region body) {
        var base =
                PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        body,
                        Employee.says(Mood.SORRY, setting.get("stopped.speech")));
        boolean busy = model.work() instanceof Work.Printing;
        var sheet =
                new Sheet(
                        base.layout(),
                        base.steps(),
                        base.heading(),
                        body,
                        base.employee(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        base.foot(),
                        false);
        return busy
                ? sheet
                : sheet.left(new Tap(setting.get("action.end"), Icon.CLOSE, model::leave))
                        .primary(Tap.next(setting.get("stopped.other"), model::another));
    }
}
