package kiosk.app.screen.materials;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Each material and how it comes in; most have come in already.
public final class MaterialsView implements Screen {

    private final MaterialsViewModel model;
    private Shell shell;

    public MaterialsView(Host host, Page.Materials page, Scene.AtPage at, Shell shell) {
        model = new MaterialsViewModel(host, page, at);
        this.shell = shell;
    }

    @Override
    public boolean update(Scene.Place place, Shell newShell) {
        shell = newShell;
        return place instanceof Scene.AtPage at
                && at.page() instanceof Page.Materials page
                && model.update(page, at);
    }

    @Override
    public Sheet sheet(Setting setting) {
        return switch (model.work()) {
            case Scene.Work.TakingFiles(Scene.Taking taking, boolean sheet) ->
                    new TakingSheet(setting, model, shell.now()).sheet(taking, sheet);
            case Scene.Work.TakingFailed(String id, var say) -> failed(setting, id, say);
            default ->
                    model.opened()
                            .map(item -> new WaySheet(setting, model).sheet(item, List.of()))
                            .orElseGet(() -> all(setting, List.of()));
        };
    }

    /// The other ways of the same paper, with what went wrong above them.
    private Sheet failed(Setting setting, String id, Texts say) {
        var note = Note.seal(setting.of(say));
        return model.opened()
                .or(() -> model.failed(id))
                .map(item -> {
                    List<Region> notes = item.id().equals(id) ? List.of(note) : List.of();
                    return new WaySheet(setting, model).sheet(item, notes);
                })
                .orElseGet(
                        () -> all(setting, model.line(id).isPresent() ? List.of() : List.of(note)));
    }

    /// @param notes about no paper of the list
    private Sheet all(Setting setting, List<Region> notes) {
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        blocks.addAll(notes);
        model.page().items().forEach(item -> blocks.add(line(setting, item)));
        return PageSheet.of(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Mood.CALM)
                .primary(Tap.next(setting.get("action.next"), model::next));
    }

    private Region line(Setting setting, Page.MaterialLine item) {
        boolean there = item.way().equals("data") || model.there(item);
        var words =
                new VBox(
                        6,
                        Type.CHOICE.label(setting.of(item.name())),
                        Type.SECOND.label(
                                WaySheet.standing(setting, model, item),
                                there ? "ok-ink" : "amber-ink"));
        String note = setting.of(item.note());
        if (!note.isBlank()) {
            words.getChildren().add(Type.SECOND.label(note, "ink2"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        var icon = there ? Icon.CHECK : Icon.DOCUMENT;
        var row = new HBox(30, icon.onGround(72, "icon-ground"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        if (!model.settled(item)) {
            row.getChildren()
                    .add(
                            Buttons.chip(
                                    "ways-" + item.id(),
                                    setting.get(there ? "materials.change" : "materials.give"),
                                    () -> model.open(item)));
        }
        row.getStyleClass().add("card");
        return row;
    }
}
