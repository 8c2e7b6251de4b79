package kiosk.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two parts side by side that both take the whole height.
public final class Columns extends Region {

    private static final double GAP = 44;

    private final Region left;
    private final Region right;
    private final double share;

    /// @param share of the width that the left part takes
    public Columns(Region left, Region right, double share) {
        this.left = left;
        this.right = right;
        this.share = share;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double leftWidth(double width) {
        return (width - GAP) * share;
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0
                ? 0
                : Math.max(
                        left.minHeight(leftWidth(width)),
                        right.minHeight(width - GAP - leftWidth(width)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0
                ? 0
                : Math.max(
                        left.prefHeight(leftWidth(width)),
                        right.prefHeight(width - GAP - leftWidth(width)));
    }

    @Override
    protected void layoutChildren() {
        double width = leftWidth(getWidth());
        left.resizeRelocate(0, 0, width, getHeight());
        right.resizeRelocate(width + GAP, 0, getWidth() - GAP - width, getHeight());
    }
}
