package kiosk.app.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.util.Duration;

/// Something that acts only when a finger stays on it for three seconds: a ring grows meanwhile, so
/// that nobody does it by accident and everybody sees what is going on. Lifting or sliding off
/// takes it back.
public final class HoldRing extends StackPane {

    /// How long the finger stays.
    public static final Duration HOLD = Duration.seconds(3);

    private static final double RADIUS = 38;

    private final Arc ring = new Arc(0, 0, RADIUS, RADIUS, 90, 0);
    private final Timeline growing;

    /// @param content what is held; `run` what happens after three seconds
    public HoldRing(String id, Region content, Runnable run) {
        super(content);
        setId(id);
        ring.setType(ArcType.OPEN);
        ring.getStyleClass().add("hold-ring");
        ring.setManaged(false);
        ring.setVisible(false);
        ring.setMouseTransparent(true);
        getChildren().add(ring);
        growing =
                new Timeline(
                        new KeyFrame(Duration.ZERO, new KeyValue(ring.lengthProperty(), 0)),
                        new KeyFrame(
                                HOLD,
                                event -> {
                                    release();
                                    run.run();
                                },
                                new KeyValue(ring.lengthProperty(), -360)));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> {
                    if (!contains(event.getX(), event.getY())) {
                        release();
                    }
                });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        release();
                    }
                });
    }

    private void pressed(MouseEvent event) {
        ring.setCenterX(Math.clamp(event.getX(), RADIUS, Math.max(RADIUS, getWidth() - RADIUS)));
        ring.setCenterY(getHeight() / 2);
        ring.setVisible(true);
        growing.playFromStart();
    }

    private void release() {
        if (growing.getStatus() != Animation.Status.STOPPED) {
            growing.stop();
        }
        ring.setLength(0);
        ring.setVisible(false);
    }
}
