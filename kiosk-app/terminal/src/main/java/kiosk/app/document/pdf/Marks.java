package kiosk.app.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// The arch of the house.
final class Marks {
    private static final float BEZIER = 0.5523f;

    private Marks() {}

    /// Adds the path of an open arch: legs from the ground `y` up to `legs`, then a half circle.
    static void arch(PDPageContentStream page, float x, float y, float radius, float legs)
            throws IOException {
        float k = radius * BEZIER;
        float spring = y + legs;
        page.moveTo(x - radius, y);
        page.lineTo(x - radius, spring);
        page.curveTo(x - radius, spring + k, x - k, spring + radius, x, spring + radius);
        page.curveTo(x + k, spring + radius, x + radius, spring + k, x + radius, spring);
        page.lineTo(x + radius, y);
    }

    /// The mark as on the screens: a pine tile with two arches, `side` points wide.
    static void tile(PDPageContentStream page, float x, float y, float side) throws IOException {
        Ink.Shade.PINE.fill(page);
        rounded(page, x, y, side, side * 0.24f);
        page.fill();
        page.setStrokingColor(1f, 1f, 1f);
        page.setLineWidth(side * 0.1f);
        arch(page, x + side / 2, y + side * 0.22f, side * 0.26f, side * 0.28f);
        page.stroke();
        page.setStrokingColor(0xC9 / 255f, 0x8A / 255f, 0x3A / 255f);
        arch(page, x + side / 2, y + side * 0.22f, side * 0.09f, side * 0.22f);
        page.stroke();
    }

    private static void rounded(PDPageContentStream page, float x, float y, float side, float r)
            throws IOException {
        float k = r * (1 - BEZIER);
        float right = x + side;
        float top = y + side;
        page.moveTo(x + r, y);
        page.lineTo(right - r, y);
        page.curveTo(right - k, y, right, y + k, right, y + r);
        page.lineTo(right, top - r);
        page.curveTo(right, top - k, right - k, top, right - r, top);
        page.lineTo(x + r, top);
        page.curveTo(x + k, top, x, top - k, x, top - r);
        page.lineTo(x, y + r);
        page.curveTo(x, y + k, x + k, y, x + r, y);
    }
}
