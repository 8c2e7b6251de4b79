package kiosk.app.document.pdf;

import java.io.IOException;
import kiosk.app.document.DocumentException;
import kiosk.app.document.PageContent;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/// A round seal: the issuer along the ring, the arch of the house and the purpose inside.
final class SealStamp {
    /// Radius in points: 40 mm across, as usual for such seals.
    static final float RADIUS = 20 * Sheet.MM;

    private static final float BEZIER = 0.5523f;

    private final Sheet sheet;

    SealStamp(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(PageContent.Seal seal, float centreX, float centreY)
            throws IOException, DocumentException {
        PDPageContentStream page = sheet.page();
        page.saveGraphicsState();
        Ink.Shade.SEAL.stroke(page);
        page.setLineWidth(2.2f);
        circle(page, centreX, centreY, RADIUS - 2);
        page.stroke();
        arch(page, centreX, centreY + 2);
        ring(seal.issuer().main(), centreX, centreY);
        purpose(seal.purpose().main(), centreX, centreY - RADIUS * 0.52f);
        page.restoreGraphicsState();
    }

    private static void circle(PDPageContentStream page, float x, float y, float r)
            throws IOException {
        float k = r * BEZIER;
        page.moveTo(x + r, y);
        page.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        page.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        page.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        page.curveTo(x + k, y - r, x + r, y - k, x + r, y);
    }

    private static void arch(PDPageContentStream page, float x, float y) throws IOException {
        page.setLineWidth(3);
        Marks.arch(page, x, y - 8, 8, 8);
        page.stroke();
    }

    /// Characters stand upright on the inside of the ring, from the lower left over the top.
    private void ring(String text, float x, float y) throws IOException, DocumentException {
        int[] letters = text.codePoints().toArray();
        double spread = Math.toRadians(Math.min(250, letters.length * 16.5));
        float size = letters.length > 18 ? 8 : 9.5f;
        float radius = RADIUS - 5.5f - size;
        var look = new Ink.Look(size, true, Ink.Shade.SEAL);
        for (int i = 0; i < letters.length; i++) {
            String letter = Character.toString(letters[i]);
            double part = letters.length == 1 ? 0.5 : i / (double) (letters.length - 1);
            double angle = Math.PI / 2 + spread / 2 - spread * part;
            float half = sheet.ink().width(letter, size) / 2;
            double turn = angle - Math.PI / 2;
            float px = x + (float) (radius * Math.cos(angle) - half * Math.cos(turn));
            float py = y + (float) (radius * Math.sin(angle) - half * Math.sin(turn));
            sheet.ink().draw(sheet.page(), letter, Matrix.getRotateInstance(turn, px, py), look);
        }
    }

    private void purpose(String text, float x, float y) throws IOException, DocumentException {
        float size = 10.5f;
        float width = sheet.ink().width(text, size);
        sheet.ink()
                .draw(
                        sheet.page(),
                        text,
                        x - width / 2,
                        y,
                        new Ink.Look(size, true, Ink.Shade.SEAL));
    }
}
