package kiosk.app.screen.materials;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
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
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Each material and how it comes in; most have come in already.
public final class MaterialsView implements Screen {

    private final MaterialsViewModel model;

    public MaterialsView(Host host, Page.Materials page, List<Move.Problem> problems) {
        model = new MaterialsViewModel(host, page, problems);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.problems());
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.problems()));
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
        boolean done = item.way().equals("data");
        var words = new VBox(6, Type.CHOICE.label(setting.of(item.name())));
        var how = Type.SECOND.label("", done ? "ok-ink" : "ink2");
        how.textProperty().bind(model.way(item).map(way -> words(setting, way)));
        words.getChildren().add(how);
        String note = setting.of(item.note());
        if (!note.isBlank()) {
            words.getChildren().add(Type.SECOND.label(note, "ink2"));
        }
        if (item.open().size() > 1) {
            words.getChildren().add(choices(setting, item));
        }
        var icon = done ? Icon.CHECK : Icon.DOCUMENT;
        var row = new HBox(30, icon.onGround(72, "icon-ground"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("card");
        return row;
    }

    private Region choices(Setting setting, Page.MaterialLine item) {
        var chips = new FlowPane(20, 16);
        chips.setPrefWrapLength(setting.landscape() ? 420 : 820);
        for (var way : item.open()) {
            var chip =
                    Buttons.chip(
                            "option-" + item.id() + "-" + way,
                            words(setting, way),
                            () -> model.choose(item, way));
            model.way(item).subscribe(chosen -> chip.select(chosen.equals(way)));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private static String words(Setting setting, String way) {
        String key = "materials.way." + way;
        return setting.words().bundle().has(key) ? setting.get(key) : way;
    }
}
