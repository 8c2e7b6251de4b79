package kiosk.app.screen.plot;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;

/// Buttons of a map: nearer, further, to the four sides, all of it. Nobody has to drag or pinch.
final class MapKeys {

    private static final double STEP = 0.4;

    private final Setting setting;
    private final HBox row;
    private final Subscription following;

    MapKeys(Setting setting, PlotViewModel model) {
        this.setting = setting;
        var in = key("in", Icon.PLUS, model::closer);
        var out = key("out", Icon.MINUS, model::further);
        var left = key("left", Icon.BACK, () -> model.move(-STEP, 0));
        var right = key("right", Icon.NEXT, () -> model.move(STEP, 0));
        var up = key("up", Icon.UP, () -> model.move(0, -STEP));
        var down = key("down", Icon.DOWN, () -> model.move(0, STEP));
        var all =
                key(
                        "whole",
                        (setting.elder() ? Type.FOOT : Type.SECOND)
                                .line(setting.get("plot.whole.short")),
                        model::whole);
        row = new HBox(setting.elder() ? 8 : 10, in, out, left, right, up, down, all);
        row.getStyleClass().add("map-keys");
        following =
                model.camera()
                        .subscribe(camera -> {
                            in.setDisable(camera.zoom() >= camera.zoomMax());
                            out.setDisable(camera.zoom() <= 1);
                            left.setDisable(same(camera, camera.moved(-STEP, 0)));
                            right.setDisable(same(camera, camera.moved(STEP, 0)));
                            up.setDisable(same(camera, camera.moved(0, -STEP)));
                            down.setDisable(same(camera, camera.moved(0, STEP)));
                            all.setDisable(camera.zoom() <= 1);
                        });
    }

    Region row() {
        return row;
    }

    /// Lets go of the model.
    void leave() {
        following.unsubscribe();
    }

    private static boolean same(Camera one, Camera other) {
        double x = (other.middle().x() - one.middle().x()) * one.scale();
        double y = (other.middle().y() - one.middle().y()) * one.scale();
        return !one.open() || Math.hypot(x, y) < 1;
    }

    private TouchPane key(String name, Icon icon, Runnable run) {
        return key(name, icon.at(44, "map-key-icon"), run);
    }

    private TouchPane key(String name, Node face, Runnable run) {
        var key = new TouchPane("map-" + name, "key", face, run);
        key.getStyleClass().add("map-key");
        key.setAccessibleText(setting.get("plot." + name));
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(key, Priority.ALWAYS);
        return key;
    }
}
