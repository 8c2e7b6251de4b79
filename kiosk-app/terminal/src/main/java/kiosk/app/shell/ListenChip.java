package kiosk.app.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import kiosk.app.talk.Ear;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;

/// Whether she listens, always to be seen; a touch begins or ends it. The ring grows with what the
/// microphone hears.
///
/// Thread rule: toolkit thread only.
final class ListenChip {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double QUIET = 26;
    private static final double LOUD = 16;

    private final Setting setting;
    private final Circle ring = new Circle(QUIET);
    private final javafx.scene.control.Label words = Type.SECOND.line("", "chip-label");
    private final TouchPane pane;

    ListenChip(Setting setting, Runnable toggle) {
        this.setting = setting;
        ring.getStyleClass().add("listen-ring");
        var picture = new StackPane(ring, Icon.MICROPHONE.at(40, "chip-icon"));
        picture.setMinSize(2 * (QUIET + LOUD), 0);
        picture.setPrefSize(2 * (QUIET + LOUD), 2 * QUIET);
        picture.setMaxHeight(2 * QUIET);
        ring.setManaged(false);
        picture.layoutBoundsProperty()
                .subscribe(bounds -> {
                    ring.setCenterX(bounds.getWidth() / 2);
                    ring.setCenterY(bounds.getHeight() / 2);
                });
        var row = new HBox(8, picture, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        pane = new TouchPane("toggle-listening", "chip", row, toggle);
        pane.getStyleClass().add("listen");
        pane.setMinWidth(Region.USE_PREF_SIZE);
    }

    TouchPane node() {
        return pane;
    }

    /// Shows how listening stands now.
    void show(Ear ear) {
        boolean open = ear instanceof Ear.Listening;
        pane.pseudoClassStateChanged(OPEN, open);
        double level = ear instanceof Ear.Listening(double share) && !setting.still() ? share : 0;
        ring.setRadius(QUIET + LOUD * Math.sqrt(level));
        ring.setVisible(open);
        String text =
                setting.get(
                        switch (ear) {
                            case Ear.Absent _ -> "talk.chip.absent";
                            case Ear.Resting _ -> "talk.chip.rest";
                            case Ear.Waiting _ -> "talk.chip.wait";
                            case Ear.Listening _ -> "talk.chip.open";
                            case Ear.Understanding _ -> "talk.chip.think";
                        });
        words.setText(text);
        pane.setAccessibleText(text);
    }
}
