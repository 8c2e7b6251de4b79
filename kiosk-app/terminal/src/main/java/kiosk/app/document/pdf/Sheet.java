package kiosk.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kiosk.app.document.DocumentException;
import kiosk.app.document.LineBreaks;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A4 pages being filled from the top: margins of 25 mm, a place for the running head and foot.
final class Sheet {
    static final float MM = 72f / 25.4f;
    static final float MARGIN = 25 * MM;
    static final float LEFT = MARGIN;
    static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    static final float BOTTOM = MARGIN;
    private static final float HEAD = 34;
    private static final float FOOT = 18;

    private final PDDocument document;
    private final Ink ink;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private float y;

    Sheet(PDDocument document, Ink ink) throws IOException {
        this.document = document;
        this.ink = ink;
        turn();
    }

    Ink ink() {
        return ink;
    }

    PDDocument document() {
        return document;
    }

    /// The page being filled.
    PDPageContentStream page() {
        return pages.getLast();
    }

    List<PDPageContentStream> pages() {
        return pages;
    }

    /// Baseline side: everything above is taken.
    float y() {
        return y;
    }

    void down(float points) {
        y -= points;
    }

    /// Lowest place for content.
    static float floor() {
        return BOTTOM + FOOT;
    }

    boolean has(float height) {
        return y - height >= floor();
    }

    /// Goes on to the next page when `height` is not left on this one.
    ///
    /// @return true when a new page was begun
    boolean need(float height) throws IOException {
        if (has(height)) {
            return false;
        }
        turn();
        return true;
    }

    private void turn() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(new PDPageContentStream(document, page));
        y = TOP - HEAD;
    }

    void close() throws IOException {
        for (PDPageContentStream page : pages) {
            page.close();
        }
    }

    /// Lines of a text no wider than `most`.
    List<String> wrap(String text, float most, float size) throws IOException, DocumentException {
        // Every character gets its font here, so measuring inside the breaker cannot fail.
        ink.width(text, size);
        return new LineBreaks(part -> measured(part, size)).wrap(text, most);
    }

    /// The same, in lines of about the same length.
    List<String> balanced(String text, float most, float size)
            throws IOException, DocumentException {
        ink.width(text, size);
        return new LineBreaks(part -> measured(part, size)).balanced(text, most);
    }

    private double measured(String text, float size) {
        try {
            return ink.width(text, size);
        } catch (IOException | DocumentException measuredBefore) {
            throw new IllegalStateException(measuredBefore);
        }
    }

    /// A thin line across at the present height.
    void line(float thickness, Ink.Shade shade) throws IOException {
        PDPageContentStream page = page();
        shade.stroke(page);
        page.setLineWidth(thickness);
        page.moveTo(LEFT, y);
        page.lineTo(RIGHT, y);
        page.stroke();
    }
}
