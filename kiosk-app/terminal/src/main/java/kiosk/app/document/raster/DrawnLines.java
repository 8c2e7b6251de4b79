package kiosk.app.document.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import kiosk.app.document.DocumentException;
import kiosk.app.document.FontFiles;
import kiosk.app.document.LinePictures;
import kiosk.device.Receipt;

/// Draws lines with the font chain into black and white, 576 dots wide, on the same columns as the
/// printer's own font.
///
/// Thread rule: any thread; one line at a time.
public final class DrawnLines implements LinePictures {
    private static final int DOTS = 576;
    private static final int COLUMN = 12;
    private static final int BLACK_BELOW = 150;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final FontFiles files;
    private final List<Font> read = new ArrayList<>();

    public DrawnLines(FontFiles files) {
        this.files = files;
    }

    /// Draws on a white strip.
    private interface Drawing {
        void on(Graphics2D strip) throws DocumentException;
    }

    @Override
    public Receipt.Raster of(Receipt.Text line) throws DocumentException {
        int scale = line.size() == Receipt.Size.LARGE ? 2 : 1;
        int width = columns(line.text()) * COLUMN * scale;
        int x =
                switch (line.align()) {
                    case LEFT -> 0;
                    case CENTER -> (DOTS - width) / 2;
                    case RIGHT -> DOTS - width;
                };
        return strip(30 * scale, strip -> text(strip, line.text(), x, scale, line.bold()));
    }

    @Override
    public Receipt.Raster of(Receipt.Pair line) throws DocumentException {
        int right = DOTS - columns(line.value()) * COLUMN;
        return strip(
                30,
                strip -> {
                    text(strip, line.label(), 0, 1, false);
                    text(strip, line.value(), right, 1, false);
                });
    }

    @Override
    public Receipt.Raster mark(String name) throws DocumentException {
        int tile = 72;
        int gap = 18;
        int x = (DOTS - tile - gap - columns(name) * COLUMN * 2) / 2;
        return strip(
                84,
                strip -> {
                    arch(strip, x, 4, tile);
                    strip.translate(0, 12);
                    text(strip, name, x + tile + gap, 2, true);
                });
    }

    private static int columns(String text) {
        return text.codePoints().map(letter -> letter < 0x80 ? 1 : 2).sum();
    }

    private void text(Graphics2D strip, String text, int x, int scale, boolean bold)
            throws DocumentException {
        float size = 24f * scale;
        int at = x;
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            int cell = (letter < 0x80 ? 1 : 2) * COLUMN * scale;
            var glyph =
                    fontFor(letter)
                            .deriveFont(size)
                            .createGlyphVector(strip.getFontRenderContext(), one);
            float advance = glyph.getGlyphMetrics(0).getAdvanceX();
            // Letters wider than their column are narrowed into it.
            double narrow = Math.min(1.0, (cell - scale) / (double) advance);
            var place = AffineTransform.getTranslateInstance(at, 24.0 * scale);
            place.translate((cell - advance * narrow) / 2, 0);
            place.scale(narrow, 1);
            var outline = place.createTransformedShape(glyph.getOutline());
            strip.fill(outline);
            if (bold) {
                strip.translate(scale * 0.7, 0);
                strip.fill(outline);
                strip.translate(-scale * 0.7, 0);
            }
            at += cell;
        }
    }

    private static void arch(Graphics2D strip, int x, int y, int side) {
        strip.fill(new RoundRectangle2D.Float(x, y, side, side, side * 0.48f, side * 0.48f));
        strip.setColor(Color.WHITE);
        strip.setStroke(new BasicStroke(side * 0.1f));
        strip.draw(path(x + side / 2f, y + side * 0.78f, side * 0.26f, side * 0.28f));
        strip.draw(path(x + side / 2f, y + side * 0.78f, side * 0.09f, side * 0.22f));
        strip.setColor(Color.BLACK);
    }

    private static Path2D path(float x, float ground, float radius, float legs) {
        var path = new Path2D.Float();
        float spring = ground - legs;
        float k = radius * 0.5523f;
        path.moveTo(x - radius, ground);
        path.lineTo(x - radius, spring);
        path.curveTo(x - radius, spring - k, x - k, spring - radius, x, spring - radius);
        path.curveTo(x + k, spring - radius, x + radius, spring - k, x + radius, spring);
        path.lineTo(x + radius, ground);
        return path;
    }

    private Receipt.Raster strip(int height, Drawing drawing) throws DocumentException {
        var image = new BufferedImage(DOTS, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D strip = image.createGraphics();
        oneAtATime.lock();
        try {
            strip.setColor(Color.WHITE);
            strip.fillRect(0, 0, DOTS, height);
            strip.setColor(Color.BLACK);
            strip.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            strip.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            drawing.on(strip);
        } finally {
            oneAtATime.unlock();
            strip.dispose();
        }
        return new Receipt.Raster(DOTS, bits(image));
    }

    private static byte[] bits(BufferedImage image) {
        int row = image.getWidth() / 8;
        var bits = new byte[row * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRaster().getSample(x, y, 0) < BLACK_BELOW) {
                    bits[y * row + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return bits;
    }

    private Font fontFor(int letter) throws DocumentException {
        for (int i = 0; i < files.chain().size(); i++) {
            if (i == read.size()) {
                read.add(open(i));
            }
            if (read.get(i).canDisplay(letter)) {
                return read.get(i);
            }
        }
        throw new DocumentException(
                "no font for U+" + Integer.toHexString(letter).toUpperCase(Locale.ROOT));
    }

    private Font open(int index) throws DocumentException {
        try {
            return Font.createFonts(files.chain().get(index).toFile())[0];
        } catch (IOException | FontFormatException broken) {
            throw new DocumentException("font cannot be read", broken);
        }
    }
}
