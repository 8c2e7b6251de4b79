package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.matter.Page;

/// A record to choose: the whole card is the target. Its first words are the largest, money stands
/// at the right.
public final class RecordCard {

    private final Setting setting;
    private final List<String> spoken = new ArrayList<>();
    private final VBox words = new VBox(4);
    private final VBox right = new VBox(8);
    private final HBox content;

    public RecordCard(Setting setting, List<Page.Column> columns, Map<String, Object> row) {
        this.setting = setting;
        right.setAlignment(Pos.CENTER_RIGHT);
        for (var column : columns) {
            Object value = row.get(column.field());
            if (value != null) {
                put(column, FieldValue.shown(setting, column.kind(), value));
            }
        }
        var dot = new Region();
        dot.getStyleClass().add("radio-dot");
        var ring = new StackPane(dot);
        ring.getStyleClass().add("radio");
        content = new HBox(30, ring, words, right);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    private void put(Page.Column column, String text) {
        spoken.add(setting.of(column.label()) + " " + text);
        if (column.kind() == Page.Kind.MONEY) {
            right.getChildren().add(Type.CHOICE.line(text));
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

    /// With a sign before its words in place of the dot.
    public RecordCard sign(Node sign) {
        content.getChildren().set(0, sign);
        return this;
    }

    /// Where more is put.
    public enum Place {
        RIGHT,
        UNDER
    }

    /// With more on it; `said` is what a screen reader says of it.
    public RecordCard more(Place place, Node more, String said) {
        (place == Place.RIGHT ? right : words).getChildren().add(more);
        spoken.add(said);
        return this;
    }

    /// The card.
    public TouchPane card(String id, Runnable run) {
        var card = new TouchPane(id, "choice", content, run);
        card.setAccessibleText(String.join(setting.words().english() ? ", " : "，", spoken));
        return card;
    }
}
