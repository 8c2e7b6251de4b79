package kiosk.device.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A piece of 80 mm thermal paper being printed, 576 dots wide with the usual blank margins beside,
/// for simulators and the bench: what a person would hold in the hand.
///
/// Thread rule: one thread.
public final class ThermalPaper {
    /// Printed width.
    public static final int WIDTH_DOTS = 576;

    private static final int MARGIN = 32;
    private static final int LEADING = 6;
    private static final int PAPER_WIDTH = WIDTH_DOTS + 2 * MARGIN;
    private static final int TOOTH = 5;
    private static final int PAPER_RGB = 0xFBFAF5;
    private static final int INK_RGB = 0x26262B;

    private final GlyphPainter painter;
    private BufferedImage ink = newInk(1024);
    private Graphics2D pen = pen(ink);
    private int y;
    private int inkedTo;

    /// How a character is set.
    public record Style(int columns, int wide, int high, boolean bold) {}

    public ThermalPaper(Typefaces typefaces) {
        this.painter = new GlyphPainter(typefaces);
    }

    /// Draws one character of the row that ends `rowDots` below the present place, leading
    /// included.
    public void glyph(int codePoint, int x, int rowDots, Style style) {
        room(rowDots);
        int top = y + rowDots - LEADING - GlyphPainter.CELL_HEIGHT * style.high();
        if (codePoint == '─') {
            int cell = GlyphPainter.COLUMN_WIDTH * style.columns() * style.wide();
            pen.fillRect(x, y + (rowDots - LEADING) / 2 - 1, cell, 2);
        } else {
            var scale = new GlyphPainter.Scale(style.wide(), style.high());
            painter.draw(
                    pen,
                    codePoint,
                    new GlyphPainter.Cell(x, top, style.columns(), scale, style.bold()));
        }
        inkedTo = y + rowDots;
    }

    /// Burns a picture: rows of `widthDots / 8` bytes, 1 = black.
    public void dots(int x, int widthDots, byte[] bits) {
        int stride = widthDots / 8;
        int height = bits.length / stride;
        room(height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < widthDots; column++) {
                if ((bits[row * stride + column / 8] & 0x80 >> (column % 8)) != 0) {
                    pen.fillRect(x + column, y + row, 1, 1);
                    inkedTo = y + row + 1;
                }
            }
        }
    }

    /// Moves the paper on.
    public void feed(int dots) {
        room(dots);
        y += dots;
    }

    /// Whether nothing was burnt yet.
    public boolean blank() {
        return inkedTo == 0;
    }

    /// The paper as a PNG picture.
    ///
    /// @param torn its lower edge was torn, not cut
    public byte[] png(boolean torn) {
        int height = Math.max(y, inkedTo) + TOOTH;
        var paper = new BufferedImage(PAPER_WIDTH, height, BufferedImage.TYPE_INT_ARGB);
        int[] burnt = new int[WIDTH_DOTS];
        int[] colours = new int[PAPER_WIDTH];
        for (int row = 0; row < height; row++) {
            if (row < ink.getHeight()) {
                ink.getRaster().getSamples(0, row, WIDTH_DOTS, 1, 0, burnt);
            }
            for (int column = 0; column < PAPER_WIDTH; column++) {
                int x = column - MARGIN;
                colours[column] = colour(column, x >= 0 && x < WIDTH_DOTS ? burnt[x] : 0);
            }
            paper.setRGB(0, row, PAPER_WIDTH, 1, colours, 0, PAPER_WIDTH);
        }
        cutEdges(paper, height, torn ? 3 : 1);
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(paper, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PNG in memory", e);
        }
    }

    private static int colour(int column, int darkness) {
        // The paper curls a little: its edges are in the shade.
        int edge = Math.min(column, PAPER_WIDTH - 1 - column);
        int shade = edge < 14 ? (14 - edge) * 2 : 0;
        int red = mix(PAPER_RGB >> 16 & 0xFF, INK_RGB >> 16 & 0xFF, darkness) - shade;
        int green = mix(PAPER_RGB >> 8 & 0xFF, INK_RGB >> 8 & 0xFF, darkness) - shade;
        int blue = mix(PAPER_RGB & 0xFF, INK_RGB & 0xFF, darkness) - shade;
        return 0xFF000000 | Math.max(0, red) << 16 | Math.max(0, green) << 8 | Math.max(0, blue);
    }

    private static int mix(int paper, int dot, int darkness) {
        return paper + (dot - paper) * darkness / 255;
    }

    /// The saw of the cutter, or the ragged edge where paper was torn off.
    private static void cutEdges(BufferedImage paper, int height, int raggedness) {
        Graphics2D knife = paper.createGraphics();
        knife.setComposite(java.awt.AlphaComposite.Clear);
        knife.fill(edge(0, TOOTH - 1, 1));
        knife.fill(edge(height, height - TOOTH * raggedness, raggedness));
        knife.dispose();
    }

    private static Path2D edge(int outside, int inside, int raggedness) {
        var path = new Path2D.Double();
        path.moveTo(0, outside);
        int step = 6;
        for (int i = 0; i * step <= PAPER_WIDTH + step; i++) {
            int depth = i % 2 == 0 ? outside : inside;
            int uneven = raggedness > 1 ? (i * 7919 % 11) - 5 : 0;
            path.lineTo(i * step, depth + uneven);
        }
        path.lineTo(PAPER_WIDTH, outside);
        path.closePath();
        return path;
    }

    private void room(int dots) {
        if (y + dots <= ink.getHeight()) {
            return;
        }
        BufferedImage longer = newInk(Math.max(ink.getHeight() * 2, y + dots));
        pen.dispose();
        Graphics2D next = pen(longer);
        next.drawImage(ink, 0, 0, null);
        ink = longer;
        pen = next;
    }

    private static BufferedImage newInk(int height) {
        return new BufferedImage(WIDTH_DOTS, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static Graphics2D pen(BufferedImage on) {
        Graphics2D pen = on.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        return pen;
    }
}
