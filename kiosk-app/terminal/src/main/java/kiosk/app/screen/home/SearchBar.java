package kiosk.app.screen.home;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;

/// The line to search in, on every page of the hall.
final class SearchBar {

    private SearchBar() {}

    static Region of(Setting setting, HomeViewModel model) {
        var field = field(setting, model);
        if (!model.typing()) {
            return field;
        }
        var line = new HBox(20, field);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        if (!model.query().isEmpty()) {
            line.getChildren()
                    .add(
                            Buttons.chip(
                                    "search-clear",
                                    setting.get("home.search.clear"),
                                    model::clear));
        }
        line.getChildren()
                .add(
                        Buttons.chip(
                                "search-close",
                                setting.get("home.search.close"),
                                model::closeLetters));
        return line;
    }

    private static TouchPane field(Setting setting, HomeViewModel model) {
        boolean empty = model.query().isEmpty();
        var text =
                empty
                        ? Type.BODY.label(
                                setting.get(model.typing() ? "home.search.title" : "home.search"),
                                "ink2")
                        : Type.CHOICE.label(model.query());
        var row = new HBox(26, Icon.SEARCH.at(46, "icon-pine"), text);
        if (model.typing() && !empty) {
            var caret = new Region();
            caret.getStyleClass().add("caret");
            row.getChildren().add(caret);
            row.setSpacing(18);
        } else {
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        var field = new TouchPane("search", "field", row, model::openLetters);
        field.select(model.typing());
        field.setAccessibleText(setting.get("home.search"));
        return field;
    }
}
