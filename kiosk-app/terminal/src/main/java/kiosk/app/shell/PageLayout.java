package kiosk.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.SimulatedLabel;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;

/// Where the parts of a page stand: high (stage above work) or wide (stage beside it).
final class PageLayout extends Region {

    private static final double STAGE_COLUMN = 620;

    private final Setting setting;
    private final Sheet.Layout layout;
    private final Strips strips;
    private final Parts parts;

    /// The parts of a page.
    record Parts(Region top, Region stage, Region work, Region actions) {}

    /// What is said on every page, under the top bar.
    record Strips(Optional<Region> simulated, Optional<Region> beside) {

        /// Which devices are simulated, who helps.
        static Strips of(Setting setting, Shell shell, Consumer<Act> act) {
            Optional<Region> label =
                    shell.simulated().isEmpty()
                            ? Optional.empty()
                            : Optional.of(SimulatedLabel.of(setting, shell.simulated()));
            label.ifPresent(node -> node.getStyleClass().add("simulated-strip"));
            return new Strips(label, BesideParts.strip(setting, shell, act));
        }
    }

    PageLayout(Setting setting, Sheet.Layout layout, Strips strips, Parts parts) {
        this.setting = setting;
        this.layout = layout;
        this.strips = strips;
        this.parts = parts;
        getStyleClass().add("kiosk");
        if (setting.landscape()) {
            getStyleClass().add("landscape");
        }
        if (setting.words().english()) {
            getStyleClass().add("english");
        }
        if (layout == Sheet.Layout.WHOLE) {
            getChildren().add(parts.work());
        } else {
            // the keypad goes through the work first
            getChildren().addAll(parts.work(), parts.stage(), parts.actions(), parts.top());
            strips.simulated().ifPresent(getChildren()::add);
            strips.beside().ifPresent(getChildren()::add);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (layout == Sheet.Layout.WHOLE) {
            parts.work().resizeRelocate(0, 0, width, height);
            return;
        }
        parts.top().resizeRelocate(0, 0, width, TopBar.HEIGHT);
        double y = TopBar.HEIGHT;
        y += strip(strips.simulated(), y, width);
        // The strip of who helps takes its room from the picture, where there is one to spare.
        double bar = ActionBar.height(setting);
        if (setting.landscape()) {
            double column = setting.look() == Shell.Look.CONTRAST ? 460 : STAGE_COLUMN;
            double beside = strip(strips.beside(), y, column);
            parts.stage().resizeRelocate(0, y + beside, column, height - y - beside);
            parts.work().resizeRelocate(column, y, width - column, height - y - bar);
            parts.actions().resizeRelocate(column, height - bar, width - column, bar);
        } else {
            double beside = setting.elder() ? 0 : strip(strips.beside(), y, width);
            double picture = stageHeight() - (setting.look() == Shell.Look.NORMAL ? beside : 0);
            double work = y + beside + picture;
            parts.stage().resizeRelocate(0, y + beside, width, picture);
            parts.work().resizeRelocate(0, work, width, height - work - bar);
            parts.actions().resizeRelocate(0, height - bar, width, bar);
            if (setting.elder()) {
                atFoot(width, height);
            }
        }
    }

    /// Large type leaves no room above: who helps stands in place of the foot line.
    private void atFoot(double width, double height) {
        strips.beside()
                .ifPresent(region -> {
                    double own = region.prefHeight(width);
                    region.resizeRelocate(0, height - own, width, own);
                    for (var id : List.of("#foot", "#staff-state")) {
                        var words = parts.actions().lookup(id);
                        if (words != null) {
                            words.setVisible(false);
                        }
                    }
                });
    }

    private static double strip(Optional<Region> strip, double y, double width) {
        double height = strip.map(region -> region.prefHeight(width)).orElse(0.0);
        strip.ifPresent(region -> region.resizeRelocate(0, y, width, height));
        return height;
    }

    private double stageHeight() {
        if (setting.look() == Shell.Look.CONTRAST) {
            return layout == Sheet.Layout.TIGHT ? 220 : 270;
        }
        return switch (layout) {
            case WELCOME -> setting.elder() ? 380 : 480;
            case TIGHT -> setting.elder() ? 290 : 340;
            case PAGE, WHOLE -> 380;
        };
    }
}
