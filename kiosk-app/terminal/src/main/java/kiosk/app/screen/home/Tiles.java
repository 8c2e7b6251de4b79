package kiosk.app.screen.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Marked;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Hall;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.matter.Catalogue.Reason;
import kiosk.matter.Catalogue.Reason.How;
import kiosk.matter.Catalogue.Reason.Place;

/// Matters and doors as things to touch.
final class Tiles {

    private final Setting setting;
    private final HomeViewModel model;

    Tiles(Setting setting, HomeViewModel model) {
        this.setting = setting;
        this.model = model;
    }

    /// Rows of so many cells; the last one is filled up with air.
    static List<Region> rows(List<? extends Region> cells, int perRow) {
        var rows = new ArrayList<Region>();
        for (int from = 0; from < cells.size(); from += perRow) {
            rows.add(row(cells, from, perRow));
        }
        return rows;
    }

    private static Region row(List<? extends Region> cells, int from, int perRow) {
        if (perRow == 1) {
            return cells.get(from);
        }
        var row = new ArrayList<Region>();
        for (int i = from; i < from + perRow; i++) {
            row.add(i < cells.size() ? cells.get(i) : new Region());
        }
        return new EvenRow(24, row);
    }

    /// One of the large ones: picture and name.
    TouchPane headline(Scene.Offer offer) {
        return matter(offer, List.of(Type.CHOICE.label(name(offer), "headline-name")));
    }

    /// One of a list: with its line, or why it was found.
    TouchPane listed(Scene.Offer offer) {
        String name = name(offer);
        var words = new ArrayList<Node>();
        words.add(
                offer.why()
                        .<Node>map(why -> Marked.of(name, why.matched()))
                        .orElseGet(() -> Type.CHOICE.label(name)));
        Optional<String> why = offer.why().flatMap(reason -> why(name, reason));
        if (why.isPresent()) {
            words.add(Type.SECOND.label(why.get(), "ink2"));
        } else if (!model.typing() && !setting.elder() && offer.blocked().isEmpty()) {
            words.add(Type.SECOND.label(setting.of(offer.matter().summary()), "ink2"));
        }
        return matter(offer, words);
    }

    private String name(Scene.Offer offer) {
        return setting.of(offer.matter().name());
    }

    /// Nothing has to be explained when the words stand in the name.
    private Optional<String> why(String name, Reason reason) {
        boolean seen =
                reason.how() == How.WORDS
                        && (reason.place() == Place.NAME || Marked.holds(name, reason.matched()));
        if (seen || reason.matched().isBlank() || reason.place() == Place.SUMMARY) {
            return Optional.empty();
        }
        String key =
                reason.how() == How.WORDS
                        ? "home.why." + reason.place().name()
                        : "home.why." + reason.how().name();
        return Optional.of(setting.get(key, reason.matched()));
    }

    private TouchPane matter(Scene.Offer offer, List<? extends Node> about) {
        var words = new VBox(4);
        words.getChildren().addAll(about);
        String reason = offer.blocked().map(setting::of).orElse("");
        if (!reason.isEmpty()) {
            words.getChildren().add(blocked(reason));
        }
        var tile =
                tile(
                        "tile-" + offer.matter().id(),
                        Icon.ofTheme(offer.matter().theme()),
                        words,
                        () -> model.choose(offer));
        tile.setDisable(!reason.isEmpty());
        tile.setAccessibleText(name(offer));
        return tile;
    }

    private static Node blocked(String reason) {
        var label = Type.SECOND.label(reason, "amber-ink");
        var row = new HBox(12, Icon.INFO.at(34, "icon-amber"), label);
        HBox.setHgrow(label, Priority.ALWAYS);
        return row;
    }

    /// A way to a shelf.
    TouchPane door(Hall.Door door) {
        var words = new VBox(2, Type.BODY.label(setting.of(door.name()), "strong"));
        boolean wordy = door.shelf().kind() == Shelf.Kind.LIFE_EVENT && !setting.elder();
        if (wordy && !model.front()) {
            words.getChildren()
                    .add(Type.SECOND.label(setting.get("home.door.count", door.count()), "ink2"));
        }
        Icon icon =
                switch (door.shelf().kind()) {
                    case THEME -> Icon.ofTheme(door.shelf().key());
                    case DEPARTMENT -> Icon.TOWNHALL;
                    default -> Icon.ofTheme(door.sign());
                };
        return door("door-" + id(door.shelf()), icon, words, () -> model.open(door.shelf()));
    }

    /// A way to an overview, or to something else of the hall.
    TouchPane way(String id, Icon icon, String name, Runnable run) {
        return door(id, icon, new VBox(Type.BODY.label(name, "strong")), run);
    }

    private static String id(Shelf shelf) {
        return shelf.kind() == Shelf.Kind.THEME ? shelf.key() : shelf.kind() + "-" + shelf.key();
    }

    private TouchPane door(String id, Icon icon, VBox words, Runnable run) {
        if (setting.elder()) {
            words.getChildren().getFirst().getStyleClass().setAll("label", Type.CHOICE.style());
            return tile(id, icon, words, run);
        }
        var row = row(icon.onGround(64, "icon-ground"), 20, words);
        var pane = new TouchPane(id, "tile", row, run);
        pane.getStyleClass().add("tile-door");
        return pane;
    }

    private TouchPane tile(String id, Icon icon, VBox words, Runnable run) {
        boolean brief = model.typing() || setting.elder() || setting.landscape();
        var row = row(icon.onGround(brief ? 72 : 88, "icon-ground"), 28, words);
        var tile = new TouchPane(id, "tile", row, run);
        tile.getStyleClass().add("tile-short");
        return tile;
    }

    private static HBox row(Node icon, double gap, VBox words) {
        var row = new HBox(gap, icon, words);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        return row;
    }
}
