package kiosk.app.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Money: the largest thing on its page, with its capitals beneath.
public final class AmountBlock {

    private AmountBlock() {}

    /// The amount in a card of its own.
    ///
    /// @param beneath capitals, and where the money goes
    public static Region card(
            Setting setting, String label, long fen, String beneath, Optional<Node> edit) {
        var words = words(setting, label, fen, beneath);
        words.getStyleClass().addAll("card", "amount-card");
        edit.ifPresent(link -> {
            var last = words.getChildren().removeLast();
            if (last instanceof Region region) {
                HBox.setHgrow(region, Priority.ALWAYS);
                region.setMaxWidth(Double.MAX_VALUE);
            }
            var line = new HBox(24, last, link);
            line.setAlignment(Pos.CENTER_LEFT);
            words.getChildren().add(line);
        });
        return words;
    }

    /// The amount standing on the page.
    public static VBox words(Setting setting, String label, long fen, String beneath) {
        var number = Type.AMOUNT.line(Words.money(fen));
        number.setId("amount");
        var figure = new HBox(14, number, Type.CHOICE.line(setting.get("money.unit"), "regular"));
        figure.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox(2, Type.SECOND.label(label, "ink2"), figure);
        if (!beneath.isBlank()) {
            box.getChildren().add(Type.SECOND.label(beneath, "ink2"));
        }
        return box;
    }
}
