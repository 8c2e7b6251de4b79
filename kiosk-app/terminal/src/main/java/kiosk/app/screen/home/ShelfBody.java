package kiosk.app.screen.home;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PagedList;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Hall;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.matter.Audience;

/// A shelf, an overview of shelves, or what was found.
final class ShelfBody {

    private static final int MOST_ROWS = 9;
    private static final int MOST_ELDER = 4;

    private final Setting setting;
    private final HomeViewModel model;
    private final Tiles tiles;

    ShelfBody(Setting setting, HomeViewModel model) {
        this.setting = setting;
        this.model = model;
        tiles = new Tiles(setting, model);
    }

    Region body() {
        if (model.searching() && model.found().isEmpty()) {
            return nothing();
        }
        boolean doors = !model.searching() && model.hall().shelf().overview();
        var box = new VBox(20);
        if (!model.searching() && !model.hall().shelf().equals(Shelf.FRONT)) {
            box.getChildren().add(audience());
        }
        var list = doors ? doors() : matters();
        VBox.setVgrow(list, Priority.ALWAYS);
        box.getChildren().add(list);
        return box;
    }

    private Region matters() {
        List<Scene.Offer> found = model.found();
        int perRow = setting.landscape() && !setting.elder() ? 2 : 1;
        return list(found.size(), perRow, i -> tiles.listed(found.get(i)));
    }

    private Region doors() {
        List<Hall.Door> doors = model.hall().doors();
        int perRow = setting.elder() ? 1 : setting.landscape() ? 3 : 2;
        return list(doors.size(), perRow, i -> tiles.door(doors.get(i)));
    }

    private Region list(int items, int perRow, IntFunction<TouchPane> item) {
        return new PagedList(
                setting,
                model.place(),
                new PagedList.Content(
                        items,
                        perRow,
                        setting.elder() ? MOST_ELDER : MOST_ROWS,
                        row -> {
                            int from = row * perRow;
                            int to = Math.min(items, from + perRow);
                            var cells = IntStream.range(from, to).mapToObj(item).toList();
                            return Tiles.rows(cells, perRow).getFirst();
                        }));
    }

    /// Everybody, persons, firms.
    private Region audience() {
        var row = new FlowPane(16, 16);
        row.getChildren()
                .addAll(
                        audience("only-all", "home.for.all", Optional.empty()),
                        audience("only-person", "home.for.person", Optional.of(Audience.PERSON)),
                        audience("only-legal", "home.for.legal", Optional.of(Audience.LEGAL)));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private TouchPane audience(String id, String key, Optional<Audience> audience) {
        var chip = Buttons.chip(id, setting.get(key), () -> model.onlyFor(audience));
        chip.select(model.hall().audience().equals(audience));
        return chip;
    }

    /// Nothing answers: what to try, and who helps.
    private Region nothing() {
        var box = new VBox(20, Note.amber(setting.get("home.search.none")));
        if (!model.typing()) {
            box.getChildren().add(Type.BODY.label(setting.get("home.search.try"), "ink2"));
        }
        var ways = new FlowPane(16, 16);
        ways.getChildren()
                .addAll(
                        Buttons.chip(
                                "none-themes",
                                Icon.SQUARES,
                                setting.get("home.themes"),
                                () -> model.open(Shelf.all(Shelf.Kind.THEME))),
                        Buttons.chip(
                                "none-staff",
                                Icon.BELL,
                                setting.get(
                                        model.calling()
                                                ? "action.staff.cancel"
                                                : "action.staff.short"),
                                model::callStaff));
        ways.setMinHeight(Region.USE_PREF_SIZE);
        box.getChildren().add(ways);
        return box;
    }
}
