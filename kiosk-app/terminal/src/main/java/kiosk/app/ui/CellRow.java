package kiosk.app.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Cells beside each other, each with its share of the width: a line of a table.
public final class CellRow extends Region {

    private static final double GAP = 16;

    private final List<Double> shares;
    private final List<Region> cells;
    private final double all;

    /// @param shares how wide the cells are to one another
    public CellRow(List<Double> shares, List<? extends Region> cells) {
        this.shares = List.copyOf(shares);
        this.cells = List.copyOf(cells);
        all = shares.stream().mapToDouble(Double::doubleValue).sum();
        getChildren().addAll(cells);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double width(int cell, double width) {
        double inner =
                width - getInsets().getLeft() - getInsets().getRight() - GAP * (cells.size() - 1);
        return inner * shares.get(cell) / all;
    }

    @Override
    protected double computePrefHeight(double width) {
        double most = 0;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(most, cells.get(i).prefHeight(width > 0 ? width(i, width) : -1));
        }
        return most + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = getInsets().getLeft();
        double inner = getHeight() - getInsets().getTop() - getInsets().getBottom();
        for (int i = 0; i < cells.size(); i++) {
            double width = width(i, getWidth());
            double height = Math.min(inner, cells.get(i).prefHeight(width));
            cells.get(i)
                    .resizeRelocate(x, getInsets().getTop() + (inner - height) / 2, width, height);
            x += width + GAP;
        }
    }
}
