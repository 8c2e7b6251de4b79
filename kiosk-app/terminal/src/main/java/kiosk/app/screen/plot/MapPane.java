package kiosk.app.screen.plot;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import kiosk.app.ui.Setting;

/// The glass of the map: draws what the camera sees and hears where it was touched. Whoever cannot
/// touch it has the same records in the list.
final class MapPane extends Region {

    /// A finger that moved further than this did not mean the place.
    private static final double SLIP = 40;

    private static final double ROUND = 36;

    private final Setting setting;
    private final PlotViewModel model;
    private final Group drawing = new Group();
    private final Pane glass = new Pane(drawing);
    private final Rectangle edge = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final Subscription following;
    private boolean drawn;
    private double pressedX;
    private double pressedY;

    MapPane(Setting setting, PlotViewModel model) {
        this.setting = setting;
        this.model = model;
        setId("map");
        getStyleClass().add("map");
        drawing.setManaged(false);
        glass.setMouseTransparent(true);
        glass.setClip(clip);
        glass.getStyleClass().add("map-ground");
        edge.getStyleClass().add("map-edge");
        edge.setMouseTransparent(true);
        getChildren().addAll(glass, edge);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    pressedX = event.getX();
                    pressedY = event.getY();
                });
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        following =
                Subscription.combine(
                        model.camera().subscribe(_ -> changed()),
                        model.chosen().subscribe(_ -> changed()));
    }

    /// Lets go of the model.
    void leave() {
        following.unsubscribe();
    }

    private void released(MouseEvent event) {
        boolean slipped = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > SLIP;
        if (!slipped && contains(event.getX(), event.getY())) {
            event.consume();
            model.touched(event.getX(), event.getY());
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        glass.resizeRelocate(0, 0, width, height);
        for (var frame : new Rectangle[] {edge, clip}) {
            frame.setWidth(width);
            frame.setHeight(height);
            frame.setArcWidth(ROUND);
            frame.setArcHeight(ROUND);
        }
        var camera = model.camera().get();
        if (width > 0 && height > 0 && (camera.width() != width || camera.height() != height)) {
            model.sized(width, height, setting.sizes().mm(setting.elder() ? 20 : 16));
        }
        if (!drawn && model.camera().get().open()) {
            drawn = true;
            new MapDrawing(setting, model, drawing).draw();
        }
    }

    private void changed() {
        setAccessibleText(words());
        drawn = false;
        requestLayout();
    }

    private String words() {
        int all = model.page().rows().size();
        String said = setting.get("plot.map", all, model.closedCount());
        int row = model.chosen().get();
        return row == PlotViewModel.NONE
                ? said
                : said + " " + setting.get("plot.map.chosen", row + 1);
    }
}
