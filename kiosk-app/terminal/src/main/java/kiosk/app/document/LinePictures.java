package kiosk.app.document;

import kiosk.device.Receipt;

/// Pictures of receipt lines, for characters the roll printer has no font for.
public interface LinePictures {

    /// One line of text, as wide as the paper.
    Receipt.Raster of(Receipt.Text line) throws DocumentException;

    /// Label left and value right on one line.
    Receipt.Raster of(Receipt.Pair line) throws DocumentException;

    /// The mark with its name, centred.
    Receipt.Raster mark(String name) throws DocumentException;
}
