package kiosk.app.screen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Asked;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.DevicePicture;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;

/// Fields, and the pad that belongs to the one being filled.
public final class FormView implements Screen {

    private final FormViewModel model;
    private final SpokenForm spoken;
    private Shell shell;

    public FormView(Host host, Page.Form page, Scene.AtPage at, Shell shell) {
        model = new FormViewModel(host, page, at);
        spoken = new SpokenForm(model);
        this.shell = shell;
    }

    @Override
    public boolean update(Scene.Place place, Shell newShell) {
        shell = newShell;
        return place instanceof Scene.AtPage at
                && at.page() instanceof Page.Form form
                && model.update(form, at);
    }

    @Override
    public void typed(String characters) {
        model.typed(characters);
    }

    @Override
    public Optional<Asked> asked(Setting setting) {
        return spoken.asked(setting);
    }

    @Override
    public void chosen() {
        spoken.chosen();
    }

    @Override
    public boolean takeBack() {
        return spoken.takeBack();
    }

    @Override
    public Sheet sheet(Setting setting) {
        return model.work() instanceof Scene.Work.Scanning(String field)
                ? scanning(setting, field)
                : filling(setting);
    }

    private Sheet filling(Setting setting) {
        var fields = new FieldCards(setting, model);
        var alone = model.active().filter(field -> alone(setting, field));
        if (alone.isPresent()) {
            return one(setting, fields, alone.get());
        }
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.pageProblems()));
        Region active = null;
        for (var field : model.page().fields()) {
            var card = fields.card(field);
            blocks.add(card);
            if (model.active().filter(field::equals).isPresent()) {
                active = card;
                blocks.addAll(fields.offers(field));
            }
        }
        var list = new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE);
        if (active != null) {
            list.reveal(active);
        }
        var body =
                model.active()
                        .flatMap(field -> fields.pad(field, shell.now()))
                        .map(pad -> place(setting, list, pad))
                        .orElse(list);
        return PageSheet.of(setting, model.host(), model.page().frame(), body, Mood.LISTENING)
                .laidOut(body == list ? Sheet.Layout.PAGE : Sheet.Layout.TIGHT)
                .primary(Tap.next(setting.get("form.confirm"), model::next));
    }

    /// Where the window is wide, many fields leave no room beside letters.
    private boolean alone(Setting setting, Page.Field field) {
        return setting.landscape()
                && field.kind() == Page.Kind.TEXT
                && model.page().fields().size() > (setting.elder() ? 1 : 2);
    }

    /// The field being typed into, with a way to the one before and behind it.
    private Sheet one(Setting setting, FieldCards fields, Page.Field field) {
        var card = fields.card(field);
        var row = new HBox(16);
        model.beside(field, -1).ifPresent(to -> row.getChildren().add(step(setting, to, false)));
        row.getChildren().add(card);
        HBox.setHgrow(card, Priority.ALWAYS);
        model.beside(field, 1).ifPresent(to -> row.getChildren().add(step(setting, to, true)));
        var upper = new VBox(16);
        upper.getChildren().addAll(PageSheet.notes(setting, model.pageProblems()));
        upper.getChildren().add(row);
        var body =
                fields.pad(field, shell.now())
                        .map(pad -> PageSheet.above(upper, pad))
                        .orElse(upper);
        return PageSheet.of(setting, model.host(), model.page().frame(), body, Mood.LISTENING)
                .laidOut(Sheet.Layout.TIGHT)
                .primary(Tap.next(setting.get("form.confirm"), model::next));
    }

    private Region step(Setting setting, Page.Field to, boolean next) {
        var icon = next ? Icon.NEXT : Icon.BACK;
        var key =
                new TouchPane(
                        next ? "field-next" : "field-back",
                        "key",
                        icon.at(48, "icon-ink"),
                        () -> model.activate(to));
        key.setAccessibleText(label(setting, to));
        key.setMinWidth(100);
        return key;
    }

    private static Region place(Setting setting, Region list, Region pad) {
        return pad.getStyleClass().contains("letter-pad")
                ? PageSheet.above(list, pad)
                : PageSheet.withPad(setting, list, pad);
    }

    private Sheet scanning(Setting setting, String name) {
        var picture = new DevicePicture(setting, DevicePicture.Slot.SCAN);
        var stop =
                Buttons.chip(
                        "action-scan-stop",
                        Icon.LETTERS,
                        setting.get("form.scan.stop"),
                        () ->
                                model.page().fields().stream()
                                        .filter(field -> field.name().equals(name))
                                        .forEach(field -> model.scan(field, false)));
        var row = new HBox(stop);
        var body =
                PageSheet.picture(
                        setting,
                        picture,
                        List.of(StatusCard.waiting(setting.get("form.scanning"), ""), row));
        return PageSheet.said(
                setting,
                model.host(),
                model.page().frame(),
                body,
                Employee.points(
                        Mood.CALM, setting.get("form.scanning.speech"), DevicePicture.Slot.SCAN));
    }

    /// The label of a field as shown.
    static String label(Setting setting, Page.Field field) {
        String label = setting.of(field.label());
        return field.required() ? label : setting.get("form.optional", label);
    }

    /// A small line under a label.
    static Region small(String text) {
        return Type.FOOT.label(text, "ink2");
    }
}
