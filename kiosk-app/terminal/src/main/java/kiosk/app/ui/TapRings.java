package kiosk.app.ui;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import javafx.util.Duration;

/// Where to hold phone, hard wallet or card: rings that breathe at 0.5 Hz, and what to hold there.
public final class TapRings extends Pane {

    /// Width and height of the picture in drawing units.
    public static final double SIZE = 480;

    private static final Duration HALF_BREATH = Duration.seconds(1);

    /// What is held to the reader.
    public enum Thing {
        PHONE,
        CARD
    }

    public TapRings(Setting setting, Thing thing) {
        setMinSize(SIZE * 1.4, SIZE);
        setPrefSize(SIZE * 1.4, SIZE);
        setMaxSize(SIZE * 1.4, SIZE);
        double cx = SIZE * 0.62;
        double cy = SIZE / 2;
        ring(setting, cx, cy, 228, "ring-3");
        ring(setting, cx, cy, 178, "ring-2");
        ring(setting, cx, cy, 130, "ring-1");
        var disc = new Circle(cx, cy, 90);
        disc.getStyleClass().add("ring-disc");
        var waves = Icon.TAP.at(96, "icon-on-pine");
        waves.relocate(cx - 44, cy - 48);
        getChildren().addAll(disc, waves);
        if (thing == Thing.PHONE) {
            phone(cx + 92, cy - 230);
        } else {
            card(cx + 70, cy - 150);
        }
        setMouseTransparent(true);
    }

    private void ring(Setting setting, double x, double y, double radius, String style) {
        var ring = new Circle(x, y, radius);
        ring.getStyleClass().addAll("ring", style);
        getChildren().add(ring);
        if (!setting.still()) {
            var breath = new FadeTransition(HALF_BREATH, ring);
            breath.setFromValue(1);
            breath.setToValue(0.35);
            breath.setInterpolator(Interpolator.EASE_BOTH);
            breath.setAutoReverse(true);
            breath.setCycleCount(Animation.INDEFINITE);
            sceneProperty()
                    .subscribe(scene -> {
                        if (scene == null) {
                            breath.stop();
                        } else {
                            breath.play();
                        }
                    });
        }
    }

    private void phone(double x, double y) {
        var turned = new Pane();
        turned.getChildren()
                .addAll(
                        box(0, 0, 172, 310, "phone-body"),
                        box(16, 16, 140, 278, "phone-glass"),
                        box(30, 52, 112, 68, "phone-mark"),
                        box(30, 146, 112, 10, "phone-line"),
                        box(30, 172, 76, 10, "phone-line"));
        var name = new Text(43, 98, "e-CNY");
        name.getStyleClass().add("phone-name");
        turned.getChildren().add(name);
        turned.getTransforms().add(new Rotate(14, 86, 155));
        turned.relocate(x, y);
        turned.setManaged(false);
        getChildren().add(turned);
    }

    private void card(double x, double y) {
        var turned = new Pane();
        turned.getChildren()
                .addAll(
                        box(0, 0, 280, 176, "bank-card"),
                        box(26, 60, 52, 40, "bank-card-chip"),
                        box(26, 126, 150, 12, "bank-card-line"));
        turned.getTransforms().add(new Rotate(14, 140, 88));
        turned.relocate(x, y);
        turned.setManaged(false);
        getChildren().add(turned);
    }

    private static Rectangle box(double x, double y, double width, double height, String style) {
        var box = new Rectangle(x, y, width, height);
        box.getStyleClass().add(style);
        return box;
    }
}
