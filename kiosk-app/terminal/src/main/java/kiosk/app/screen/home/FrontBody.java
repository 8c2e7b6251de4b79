package kiosk.app.screen.home;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Columns;
import kiosk.app.ui.ForYouPart;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Shelf;

/// The hall itself: the large ones, the doors, and other ways to find something.
final class FrontBody {

    private static final int DOORS = 6;
    private static final double GAP_WIDE = 12;

    private final Setting setting;
    private final HomeViewModel model;
    private final Tiles tiles;

    FrontBody(Setting setting, HomeViewModel model) {
        this.setting = setting;
        this.model = model;
        tiles = new Tiles(setting, model);
    }

    Region body() {
        if (setting.elder()) {
            return oneByOne();
        }
        return setting.landscape() ? sideBySide() : together();
    }

    private Region together() {
        var blocks = new ArrayList<Region>(forYou());
        blocks.addAll(Tiles.rows(headlines(), 2));
        blocks.addAll(Tiles.rows(doors(), 3));
        blocks.add(chips());
        return new PagedColumn(setting, blocks);
    }

    private Region sideBySide() {
        var others = new ArrayList<Region>(Tiles.rows(doors(), 2));
        others.add(chips());
        var first = new ArrayList<Region>();
        if (!asked()) {
            first.addAll(forYou());
        }
        first.addAll(headlines());
        var body =
                new Columns(
                        new PagedColumn(setting, first, GAP_WIDE, Integer.MAX_VALUE),
                        new PagedColumn(setting, others, GAP_WIDE, Integer.MAX_VALUE),
                        0.5);
        body.getStyleClass().add("front");
        if (!asked()) {
            return body;
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(GAP_WIDE, forYou().getFirst(), body);
    }

    /// The question stands aside; what was found comes first.
    private boolean asked() {
        return model.forYou().asks();
    }

    private List<Region> forYou() {
        return ForYouPart.of(setting, model.host(), model.forYou(), "foryou.heading");
    }

    private List<TouchPane> headlines() {
        return model.found().stream().map(tiles::headline).toList();
    }

    /// Large type: four choices a page.
    private Region oneByOne() {
        var blocks = new ArrayList<Region>(asked() ? List.of() : forYou());
        model.found().forEach(offer -> blocks.add(tiles.headline(offer)));
        if (asked()) {
            blocks.addAll(forYou());
        }
        model.hall().doors().forEach(door -> blocks.add(tiles.door(door)));
        ways().forEach(way -> blocks.add(tiles.way(way.id(), way.icon(), way.name(), way.run())));
        return new PagedColumn(setting, blocks, 24, PagedColumn.choicesPerPage(setting));
    }

    /// As many doors as there is room for, the last one to all of them.
    private List<TouchPane> doors() {
        var doors = model.hall().doors();
        var shown = new ArrayList<TouchPane>();
        boolean all = doors.size() <= DOORS;
        doors.stream().limit(all ? DOORS : DOORS - 1).map(tiles::door).forEach(shown::add);
        if (!all) {
            shown.add(
                    tiles.way(
                            "door-all",
                            Icon.SQUARES,
                            setting.get("home.themes"),
                            () -> model.open(Shelf.all(Shelf.Kind.THEME))));
        }
        return shown;
    }

    private record Way(String id, Icon icon, String name, Runnable run) {}

    private List<Way> ways() {
        var ways = new ArrayList<Way>();
        ways.add(
                new Way(
                        "chip-events",
                        Icon.HOUSE,
                        setting.get("home.events"),
                        () -> model.open(Shelf.all(Shelf.Kind.LIFE_EVENT))));
        ways.add(
                new Way(
                        "chip-departments",
                        Icon.TOWNHALL,
                        setting.get("home.departments"),
                        () -> model.open(Shelf.all(Shelf.Kind.DEPARTMENT))));
        ways.add(new Way("chip-firms", Icon.SHOP, setting.get("home.firms"), model::openForFirms));
        if (model.hall().often()) {
            ways.add(
                    new Way(
                            "chip-often",
                            Icon.STAR,
                            setting.get("home.often"),
                            () -> model.open(Shelf.OFTEN)));
        }
        String cases =
                model.owed() > 0
                        ? setting.get("home.cases.owed", model.owed())
                        : setting.get("home.cases");
        ways.add(new Way("chip-my-cases", Icon.DOCUMENT, cases, model::myCases));
        return ways;
    }

    private Region chips() {
        var flow = new FlowPane(16, setting.landscape() ? GAP_WIDE : 16);
        ways().forEach(way ->
                flow.getChildren().add(Buttons.chip(way.id(), way.name(), way.run())));
        flow.setMinHeight(Region.USE_PREF_SIZE);
        return flow;
    }
}
