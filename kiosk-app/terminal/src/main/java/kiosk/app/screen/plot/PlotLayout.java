package kiosk.app.screen.plot;

import javafx.scene.layout.Region;
import kiosk.app.ui.Setting;

/// The map and its buttons above the list, or beside it where the window is wide.
final class PlotLayout extends Region {

    private static final double GAP = 18;
    private static final double COLUMN_GAP = 36;

    private final Setting setting;
    private final Region map;
    private final Region keys;
    private final Region list;

    PlotLayout(Setting setting, Region map, Region keys, Region list) {
        this.setting = setting;
        this.map = map;
        this.keys = keys;
        this.list = list;
        getChildren().addAll(map, keys, list);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (setting.landscape()) {
            double left = (width - COLUMN_GAP) * (setting.elder() ? 0.55 : 0.57);
            double low = keys.prefHeight(left);
            map.resizeRelocate(0, 0, left, height - low - GAP);
            keys.resizeRelocate(0, height - low, left, low);
            list.resizeRelocate(left + COLUMN_GAP, 0, width - left - COLUMN_GAP, height);
            return;
        }
        double low = keys.prefHeight(width);
        double high = height * (setting.elder() ? 0.3 : 0.45);
        map.resizeRelocate(0, 0, width, high);
        keys.resizeRelocate(0, high + GAP, width, low);
        double y = high + low + 2 * GAP + 6;
        list.resizeRelocate(0, y, width, height - y);
    }
}
