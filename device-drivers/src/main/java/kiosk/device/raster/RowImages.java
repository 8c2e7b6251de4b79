package kiosk.device.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;
import kiosk.device.Receipt;

/// Draws one printed row as a picture: the way out for characters that a printer's own font lacks.
/// The picture is as wide as the paper and as high as the printer's row, so that it stands between
/// the other rows as if the printer had set it.
///
/// Thread rule: any thread.
public final class RowImages {
    /// Darker than this (of 255) becomes a dot.
    private static final int THRESHOLD = 118;

    private static final int LEADING = 6;

    private final Typefaces typefaces;
    private final int widthDots;

    /// @param widthDots width of the printed area, a multiple of 8
    public RowImages(Typefaces typefaces, int widthDots) {
        this.typefaces = typefaces;
        this.widthDots = widthDots;
    }

    /// The characters of `text` that no font of this terminal has.
    public String missing(String text) {
        return typefaces.missing(text.replace(" ", ""));
    }

    /// A picture of `row`.
    ///
    /// @param columnsOf columns (12 dots at normal size) of a character: 1 or 2
    public Receipt.Raster draw(Receipt.Text row, IntUnaryOperator columnsOf) {
        int scale = row.size() == Receipt.Size.LARGE ? 2 : 1;
        int height = GlyphPainter.CELL_HEIGHT * scale + LEADING;
        var image = new BufferedImage(widthDots, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, widthDots, height);
        pen.setColor(Color.BLACK);
        var painter = new GlyphPainter(typefaces);
        int unit = GlyphPainter.COLUMN_WIDTH * scale;
        int used = row.text().codePoints().map(columnsOf).sum() * unit;
        int x =
                switch (row.align()) {
                    case LEFT -> 0;
                    case CENTER -> Math.max(0, (widthDots - used) / 2);
                    case RIGHT -> Math.max(0, widthDots - used);
                };
        for (int codePoint : row.text().codePoints().toArray()) {
            int columns = columnsOf.applyAsInt(codePoint);
            var size = new GlyphPainter.Scale(scale, scale);
            painter.draw(pen, codePoint, new GlyphPainter.Cell(x, 0, columns, size, row.bold()));
            x += columns * unit;
        }
        pen.dispose();
        return new Receipt.Raster(widthDots, bits(image));
    }

    private static byte[] bits(BufferedImage image) {
        int stride = image.getWidth() / 8;
        var bits = new byte[stride * image.getHeight()];
        var raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (raster.getSample(x, y, 0) < 255 - THRESHOLD) {
                    bits[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return bits;
    }
}
