package kiosk.app.screen.entries;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Each entry on a card of its own, with what can be done to it; one button adds another.
public final class EntriesView implements Screen {

    private final EntriesViewModel model;

    public EntriesView(Host host, Page.Entries page, List<Move.Problem> problems) {
        model = new EntriesViewModel(host, page, problems);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at
                && at.page() instanceof Page.Entries page
                && model.update(page, at);
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        var entries = model.page().entries();
        if (entries.isEmpty()) {
            blocks.add(
                    StatusCard.waiting(
                            Icon.PEN,
                            setting.get("list.none"),
                            setting.get("list.begin", what(setting))));
        } else {
            blocks.add(Type.SECOND.label(count(setting), "ink2"));
        }
        for (int i = 0; i < entries.size(); i++) {
            blocks.add(card(setting, i, setting.of(entries.get(i))));
        }
        var list = new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE);
        Region body = model.full() ? list : PageSheet.above(list, add(setting));
        var sheet = PageSheet.of(setting, model.host(), model.page().frame(), body, Mood.LISTENING);
        return entries.isEmpty() && model.page().min() > 0
                ? sheet
                : sheet.primary(Tap.next(setting.get("action.next"), model::next));
    }

    private String what(Setting setting) {
        return setting.of(model.page().entryName());
    }

    private String count(Setting setting) {
        int there = model.page().entries().size();
        if (model.full()) {
            return setting.get("list.full", there);
        }
        return there < model.page().min()
                ? setting.get("list.more", there, model.page().min())
                : setting.get("list.count", there);
    }

    private Region add(Setting setting) {
        return Buttons.quiet(
                "action-add",
                new Tap(setting.get("list.add", what(setting)), Icon.PLUS, model::add));
    }

    private Region card(Setting setting, int index, String summary) {
        var number = new StackPane(Type.CHOICE.line(String.valueOf(index + 1), "pine"));
        number.getStyleClass().add("entry-number");
        var words = Type.CHOICE.label(summary, "regular");
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(28, number, words);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var taps = new HBox(20);
        taps.setAlignment(Pos.CENTER_RIGHT);
        taps.getChildren()
                .addAll(model.leaving(index) ? sure(setting, index) : taps(setting, index));
        Region card;
        if (model.leaving(index) || setting.elder() || setting.landscape()) {
            card = new VBox(12, row, taps);
        } else {
            row.getChildren().add(taps);
            card = row;
        }
        card.setId("entry-" + index);
        card.getStyleClass().addAll("card", "entry");
        return card;
    }

    private List<Region> taps(Setting setting, int index) {
        return List.of(
                Buttons.chip(
                        "entry-change-" + index,
                        Icon.PEN,
                        setting.get("list.change"),
                        () -> model.change(index)),
                Buttons.chip(
                        "entry-remove-" + index,
                        Icon.CLOSE,
                        setting.get("list.remove"),
                        () -> model.ask(index)));
    }

    private List<Region> sure(Setting setting, int index) {
        var question = Type.SECOND.label(setting.get("list.sure"), "seal-ink", "strong");
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        return List.of(
                question,
                Buttons.chip("entry-keep-" + index, setting.get("list.keep"), model::keep),
                Buttons.chip(
                        "entry-sure-" + index,
                        Icon.CLOSE,
                        setting.get("list.remove.sure"),
                        () -> model.remove(index)));
    }
}
