package kiosk.device.raster;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/// Draws characters into the cells of a receipt printer: 24 dots high, 12 or 24 wide, and whole
/// multiples of that.
final class GlyphPainter {
    static final int CELL_HEIGHT = 24;
    static final int COLUMN_WIDTH = 12;

    /// Share of the cell's height that stands above the base line.
    private static final double BASE_LINE = 0.86;

    private static final float GLYPH_SIZE = 23f;

    private final Typefaces typefaces;

    GlyphPainter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /// Where a character goes and how.
    record Cell(int x, int y, int columns, Scale scale, boolean bold) {}

    /// Enlargement, 1..8 each way.
    record Scale(int wide, int high) {}

    void draw(Graphics2D to, int codePoint, Cell cell) {
        Font font = typefaces.fontFor(codePoint).orElse(null);
        if (font == null || Character.isWhitespace(codePoint)) {
            return;
        }
        to.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        to.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        var glyphs =
                font.deriveFont(GLYPH_SIZE)
                        .createGlyphVector(to.getFontRenderContext(), Character.toChars(codePoint));
        double advance = glyphs.getGlyphMetrics(0).getAdvanceX();
        double width = (double) cell.columns() * COLUMN_WIDTH;
        // A glyph that is wider than its cell (a proportional font) is squeezed into it.
        double squeeze = advance > width ? width / advance : 1.0;
        double left = (width - advance * squeeze) / 2;
        var place = AffineTransform.getTranslateInstance(cell.x(), cell.y());
        place.scale(cell.scale().wide(), cell.scale().high());
        place.translate(left, CELL_HEIGHT * BASE_LINE);
        place.scale(squeeze, 1);
        to.fill(place.createTransformedShape(glyphs.getOutline()));
        if (cell.bold()) {
            place.translate(0.9, 0);
            to.fill(place.createTransformedShape(glyphs.getOutline()));
        }
    }
}
