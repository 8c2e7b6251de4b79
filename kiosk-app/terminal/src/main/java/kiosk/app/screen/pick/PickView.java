package kiosk.app.screen.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.FieldValue;
import kiosk.app.ui.Host;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Records as cards; the whole card is the target.
public final class PickView implements Screen {

    private final PickViewModel model;

    public PickView(Host host, Page.Pick page, List<Move.Problem> problems) {
        model = new PickViewModel(host, page, problems);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.problems());
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        if (model.nothingChosen()) {
            blocks.add(Note.seal(setting.get("pick.pick")));
        }
        for (int i = 0; i < model.page().rows().size(); i++) {
            blocks.add(card(setting, i, model.page().rows().get(i)));
        }
        return PageSheet.of(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Mood.LISTENING)
                .primary(Tap.next(setting.get("action.next"), model::next));
    }

    private Region card(Setting setting, int index, Map<String, Object> row) {
        var words = new VBox(4);
        var money = new VBox();
        money.setAlignment(Pos.CENTER_RIGHT);
        for (var column : model.page().columns()) {
            Object value = row.get(column.field());
            if (value == null) {
                continue;
            }
            String text = FieldValue.shown(setting, column.kind(), value);
            if (column.kind() == Page.Kind.MONEY) {
                money.getChildren().add(Type.CHOICE.line(text));
            } else if (words.getChildren().isEmpty()) {
                words.getChildren().add(Type.CHOICE.label(text));
            } else {
                words.getChildren()
                        .add(
                                Type.SECOND.label(
                                        setting.of(column.label())
                                                + (setting.words().english() ? ": " : "：")
                                                + text,
                                        "ink2"));
            }
        }
        var dot = new Region();
        dot.getStyleClass().add("radio-dot");
        var ring = new StackPane(dot);
        ring.getStyleClass().add("radio");
        var content = new HBox(30, ring, words, money);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new TouchPane("option-" + index, "choice", content, () -> model.choose(index));
        model.chosen().subscribe(chosen -> card.select(chosen.intValue() == index));
        return card;
    }
}
