package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Label, value, and what can be done about it: rows of a card.
public final class Rows {

    private static final Duration SHOWN = Duration.seconds(5);

    private final Setting setting;
    private final List<Region> rows = new ArrayList<>();

    /// An empty card.
    public Rows(Setting setting) {
        this.setting = setting;
    }

    /// A row with nothing to touch.
    public Rows row(String label, String value) {
        return row(label, value, "", Optional.empty());
    }

    /// A row with a link at the right, or with the source of its value. A value that looks personal
    /// is hidden, with an eye that shows it for five seconds.
    public Rows row(String label, String value, String source, Optional<Node> link) {
        var text = Type.BODY.label(Mask.of(value));
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(16);
        row.setAlignment(Pos.CENTER_LEFT);
        if (stacked()) {
            String both = source.isEmpty() ? label : label + " · " + source;
            var words =
                    new VBox(setting.landscape() ? -8 : 0, Type.SECOND.label(both, "ink2"), text);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            row.getChildren().add(words);
        } else {
            double width = setting.words().english() ? 270 : 220;
            var left = Type.SECOND.label(label, "ink2");
            left.setPrefWidth(width);
            left.setMinWidth(width);
            var middle = beneath(value, source) ? new VBox(4, text, foot(source)) : text;
            HBox.setHgrow(middle, Priority.ALWAYS);
            row.getChildren().addAll(left, middle);
        }
        if (!Mask.of(value).equals(value)) {
            row.getChildren().add(eye("eye-" + rows.size(), text, value));
        }
        if (!source.isEmpty() && !stacked() && !beneath(value, source)) {
            row.getChildren().add(foot(source));
        }
        link.ifPresent(row.getChildren()::add);
        row.getStyleClass().add("row");
        rows.add(row);
        return this;
    }

    private static Node foot(String source) {
        return Type.FOOT.line(source, "ink2");
    }

    /// True when the source would leave a long value a narrow column beside it.
    private boolean beneath(String value, String source) {
        int beside = setting.words().english() ? 16 : 10;
        return !source.isEmpty() && value.length() > beside;
    }

    /// Label above value where type is large or columns are narrow.
    private boolean stacked() {
        return setting.elder() || setting.landscape();
    }

    /// True when there is no row yet.
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The rows one by one, for a paged column.
    public List<Region> blocks() {
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0) {
                rows.get(i).getStyleClass().add("row-first");
            }
            if (i == rows.size() - 1) {
                rows.get(i).getStyleClass().add("row-last");
            }
        }
        return List.copyOf(rows);
    }

    /// All rows as one card.
    public Region card() {
        return new VBox(blocks().toArray(Region[]::new));
    }

    private Node eye(String id, Label shown, String whole) {
        var pause = new PauseTransition(SHOWN);
        pause.setOnFinished(event -> shown.setText(Mask.of(whole)));
        var eye =
                new TouchPane(
                        id,
                        "eye",
                        Icon.EYE.at(44, "icon-pine"),
                        () -> {
                            shown.setText(whole);
                            pause.playFromStart();
                        });
        eye.setAccessibleText(setting.get("mask.show"));
        return eye;
    }
}
