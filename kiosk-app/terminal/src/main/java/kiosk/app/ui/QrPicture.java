package kiosk.app.ui;

import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import kiosk.device.raster.QrModules;

/// A QR code to be read by a phone: black on white in every look.
public final class QrPicture extends Region {

    private static final int QUIET = 4;

    private final Path modules = new Path();
    private final double side;

    /// @param side of the whole picture with its quiet zone, in drawing units
    public QrPicture(String text, double side) {
        this.side = side;
        var qr = QrModules.of(text, QrModules.Level.M);
        double cell = side / (qr.size() + 2 * QUIET);
        for (int y = 0; y < qr.size(); y++) {
            for (int x = 0; x < qr.size(); x++) {
                if (qr.dark(x, y)) {
                    square((x + QUIET) * cell, (y + QUIET) * cell, cell);
                }
            }
        }
        modules.setStroke(null);
        modules.getStyleClass().add("qr-dark");
        modules.setManaged(false);
        modules.setSmooth(false);
        getChildren().add(modules);
        getStyleClass().add("qr");
        setMinSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
    }

    private void square(double x, double y, double cell) {
        modules.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + cell),
                        new VLineTo(y + cell),
                        new HLineTo(x),
                        new ClosePath());
    }

    @Override
    protected double computePrefWidth(double height) {
        return side;
    }

    @Override
    protected double computePrefHeight(double width) {
        return side;
    }
}
