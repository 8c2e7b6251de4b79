package kiosk.app.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Cells of the same width side by side, all as high as the highest.
public final class EvenRow extends Region {

    private final List<Region> cells;
    private final double gap;

    public EvenRow(double gap, List<? extends Region> cells) {
        this.gap = gap;
        this.cells = List.copyOf(cells);
        getChildren().addAll(this.cells);
    }

    /// Two cells.
    public static EvenRow of(Region left, Region right) {
        return new EvenRow(24, List.of(left, right));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double cell(double width) {
        return (width - gap * (cells.size() - 1)) / cells.size();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = width > 0 ? cell(width) : -1;
        return cells.stream()
                .mapToDouble(cell -> Math.max(cell.getMinHeight(), cell.prefHeight(each)))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = cells.stream().mapToDouble(cell -> cell.prefWidth(-1)).max().orElse(0);
        return widest * cells.size() + gap * (cells.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double each = cell(getWidth());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resizeRelocate(i * (each + gap), 0, each, getHeight());
        }
    }
}
