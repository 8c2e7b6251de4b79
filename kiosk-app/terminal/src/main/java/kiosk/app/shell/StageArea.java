package kiosk.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import kiosk.app.ui.Captions;
import kiosk.app.ui.FaceCanvas;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Shell;

/// The employee in her arch, and her bubble.
final class StageArea extends Region {

    private static final double MARGIN = 40;
    private static final double ARCH_LEFT = FaceCanvas.ARCH_LEFT;
    private static final double TOP = 34;

    private final Setting setting;
    private final Optional<FaceCanvas> face;
    private final FaceWish.Size size;
    private final StackPane bubble;
    private final Optional<HBox> voice;
    private final Polygon tail = new Polygon(0, 0, 0, 36, -22, 18);

    /// @param words what stands in her bubble
    /// @param face drawn here, unless the look has no drawing
    /// @param buttons for listening and for her voice, where there are
    /// @param size how large she is to be
    StageArea(
            Setting setting,
            Captions words,
            FaceCanvas face,
            List<TouchPane> buttons,
            FaceWish.Size size) {
        this.setting = setting;
        this.size = size;
        voice = buttons.isEmpty() ? Optional.empty() : Optional.of(row(buttons));
        this.face =
                setting.look() == Shell.Look.CONTRAST || size == FaceWish.Size.HIDDEN
                        ? Optional.empty()
                        : Optional.of(face);
        words.setId("speech");
        bubble = new StackPane(words);
        bubble.getStyleClass().add("bubble");
        tail.getStyleClass().add("bubble-tail");
        getStyleClass().add("stage-ground");
        this.face.ifPresent(getChildren()::add);
        getChildren().add(tail);
        getChildren().add(bubble);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        voice.ifPresent(getChildren()::add);
        setMouseTransparent(voice.isEmpty());
    }

    private static HBox row(List<TouchPane> buttons) {
        var row = new HBox(16);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.setPickOnBounds(false);
        return row;
    }

    @Override
    protected void layoutChildren() {
        double button = voice.map(v -> v.prefWidth(-1)).orElse(0.0);
        double ends = 0;
        if (face.isEmpty()) {
            tail.setVisible(false);
            double beside = setting.landscape() || button == 0 ? 0 : button + 24;
            ends = column(MARGIN, getWidth() - 2 * MARGIN - beside);
        } else if (setting.landscape()) {
            double width = getWidth() - 2 * MARGIN;
            double below = column(MARGIN, width) + 12;
            double height = Math.min(getHeight() - below, 640) * size.share();
            face.get().resizeRelocate(0, getHeight() - height, getWidth(), height);
            tail.setVisible(false);
        } else {
            double height = (getHeight() - TOP) * size.share();
            double arch = height / (720 - 46) * 500;
            double left = ARCH_LEFT + arch + (setting.elder() ? 44 : 86);
            face.get().resizeRelocate(0, getHeight() - height, left + 60, height);
            ends = column(left, getWidth() - MARGIN - left);
            tail.relocate(left - 20, setting.elder() ? 64 : 80);
        }
        double under = ends;
        voice.ifPresent(v -> button(v, under));
    }

    /// At the lower right, or at the lower left where a long bubble needs the room.
    private void button(Region button, double under) {
        double width = button.prefWidth(-1);
        double height = button.prefHeight(width);
        double y = getHeight() - height - 16;
        boolean room = face.isEmpty() || under + 12 <= y;
        button.lookupAll("#" + FaceWish.ID)
                .forEach(chip -> {
                    // the bubble goes before the wish for another size
                    chip.setVisible(room);
                    chip.setManaged(room);
                });
        width = button.prefWidth(-1);
        double x = room ? getWidth() - MARGIN - width : MARGIN;
        button.resizeRelocate(x, y, width, height);
    }

    /// The bubble; returns where it ends.
    private double column(double x, double width) {
        double height = bubble.prefHeight(width);
        double top = setting.elder() ? 24 : setting.landscape() ? MARGIN : 44;
        bubble.resizeRelocate(x, top, width, height);
        return top + height;
    }
}
