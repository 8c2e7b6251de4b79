package kiosk.app.screen.owned;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.DevicePicture.Slot;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.PaperBody;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Sentences;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;

/// What is open and what is owed, with the way to print it again.
public final class OwnedView implements Screen {

    private final OwnedViewModel model;

    public OwnedView(Host host, Scene.Owned owned) {
        model = new OwnedViewModel(host, owned);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.Owned owned && model.update(owned);
    }

    @Override
    public Sheet sheet(Setting setting) {
        return switch (model.work()) {
            case Work.Printing _ ->
                    sheet(
                            setting.get("print.heading"),
                            PaperBody.printing(setting),
                            Employee.points(Mood.CALM, setting.get("print.speech"), Slot.PAPER));
            case Work.PaperOut(String number, String code) ->
                    sheet(
                                    setting.get("print.out.heading"),
                                    PaperBody.out(setting, number, code),
                                    Employee.points(
                                            Mood.HAPPY,
                                            setting.get("print.out.speech"),
                                            Slot.PAPER))
                            .primary(Tap.next(setting.get("print.taken"), model::taken));
            case Work.PaperFailed(String code, var say) ->
                    sheet(
                                    setting.get("print.failed.heading"),
                                    PaperBody.failed(setting, code, setting.of(say)),
                                    Employee.says(Mood.SORRY, setting.get("print.failed.speech")))
                            .left(new Tap(setting.get("print.again"), Icon.PRINTER, model::again))
                            .primary(Tap.next(setting.get("print.without"), model::withoutPaper));
            default -> list(setting);
        };
    }

    private static Sheet sheet(String heading, Region body, Employee employee) {
        return Sheet.page(heading, body, employee);
    }

    private Sheet list(Setting setting) {
        var blocks = new ArrayList<Region>();
        for (var item : model.items()) {
            blocks.add(card(setting, item));
            item.reply().ifPresent(said -> blocks.addAll(replied(setting, item, said)));
        }
        if (blocks.isEmpty()) {
            blocks.add(Note.amber(setting.get("owned.none")));
        }
        return sheet(
                        setting.get("owned.heading"),
                        new PagedColumn(setting, blocks),
                        Employee.says(
                                Mood.CALM,
                                setting.get(
                                        model.items().isEmpty() ? "owned.none" : "owned.speech")))
                .left(Tap.back(setting.get("action.back"), model::back))
                .primary(new Tap(setting.get("end.done"), Icon.CHECK, model::leave))
                .foot(setting.get("owned.foot"));
    }

    private Region card(Setting setting, Scene.OwnedItem item) {
        var words =
                new VBox(
                        4,
                        Type.CHOICE.label(setting.of(item.name())),
                        Type.SECOND.label(setting.of(item.state()), "ink2"));
        if (!item.checkCode().isBlank()) {
            words.getChildren()
                    .add(Type.SECOND.label(setting.get("owned.code", item.checkCode()), "ink2"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(24, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        if (item.takeUp() != Scene.TakeUp.NOTHING) {
            row.getChildren()
                    .add(
                            Buttons.chip(
                                    "take-up-" + item.checkCode(),
                                    Icon.PEN,
                                    setting.get("owned." + item.takeUp()),
                                    () -> model.takeUp(item)));
        }
        if (item.printable()) {
            row.getChildren()
                    .add(
                            Buttons.chip(
                                    "reprint-" + item.checkCode(),
                                    Icon.PRINTER,
                                    setting.get("owned.print"),
                                    () -> model.reprint(item)));
        }
        row.getStyleClass().add("card");
        return row;
    }

    /// What was answered to the customer's bad rating, and how they like that: rows of a card of
    /// their own below the case, so that large type finds pages for a long answer.
    private List<Region> replied(Setting setting, Scene.OwnedItem item, Scene.Reply said) {
        var rows = new ArrayList<Region>();
        var sentences = Sentences.of(said.answer());
        rows.add(
                row(
                        Type.CHOICE.label(setting.of(item.name())),
                        Type.SECOND.label(setting.get("owned.reply"), "ink2"),
                        Type.BODY.label(sentences.getFirst())));
        sentences.stream().skip(1).forEach(next -> rows.add(row(Type.BODY.label(next))));
        if (said.stars() > 0) {
            String level = setting.get("rate.level." + said.stars());
            rows.add(row(Type.SECOND.label(setting.get("owned.reply.rated", level), "ink2")));
        } else {
            rows.add(
                    row(
                            Type.SECOND.label(setting.get("owned.reply.ask"), "ink2"),
                            levels(setting, item)));
        }
        rows.getFirst().getStyleClass().add("row-first");
        rows.getLast().getStyleClass().add("row-last");
        return rows;
    }

    private Region levels(Setting setting, Scene.OwnedItem item) {
        var levels = new FlowPane(16, 16);
        for (int level = 5; level >= 1; level--) {
            int chosen = level;
            levels.getChildren()
                    .add(
                            Buttons.chip(
                                    "reply-" + item.caseId() + "-" + level,
                                    setting.get("rate.level." + level),
                                    () -> model.rate(item, chosen)));
        }
        return levels;
    }

    private static Region row(Region... parts) {
        var row = new VBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.getStyleClass().addAll("row", "row-open");
        return row;
    }
}
