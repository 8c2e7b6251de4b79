package kiosk.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiosk.app.document.DocumentException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// Text of one document: each character in the first font of the chain that has it, all embedded as
/// subsets.
final class Ink {

    /// Size in points and weight.
    record Look(float size, boolean bold, Shade shade) {
        Look withSize(float other) {
            return new Look(other, bold, shade);
        }
    }

    /// The colours of the house on paper.
    enum Shade {
        INK(0x14, 0x21, 0x2B),
        SECOND(0x3F, 0x4E, 0x58),
        PINE(0x0B, 0x52, 0x4A),
        MIST(0xE3, 0xEF, 0xEC),
        LINE(0x7F, 0x8B, 0x86),
        SEAL(0xB3, 0x33, 0x1F);

        private final float red;
        private final float green;
        private final float blue;

        Shade(int red, int green, int blue) {
            this.red = red / 255f;
            this.green = green / 255f;
            this.blue = blue / 255f;
        }

        void fill(PDPageContentStream page) throws IOException {
            page.setNonStrokingColor(red, green, blue);
        }

        void stroke(PDPageContentStream page) throws IOException {
            page.setStrokingColor(red, green, blue);
        }
    }

    private record Run(PDFont font, String text) {}

    private final PDDocument document;
    private final PdfFonts fonts;
    private final Map<Integer, PDFont> embedded = new HashMap<>();

    Ink(PDDocument document, PdfFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /// Width in points.
    float width(String text, float size) throws IOException, DocumentException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.font().getStringWidth(run.text()) * size / 1000f;
        }
        return width;
    }

    /// Draws one line with its baseline at `x`, `y`.
    void draw(PDPageContentStream page, String text, float x, float y, Look look)
            throws IOException, DocumentException {
        draw(page, text, Matrix.getTranslateInstance(x, y), look);
    }

    void draw(PDPageContentStream page, String text, Matrix place, Look look)
            throws IOException, DocumentException {
        if (text.isEmpty()) {
            return;
        }
        page.beginText();
        look.shade().fill(page);
        look.shade().stroke(page);
        page.setRenderingMode(look.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(look.size() * 0.028f);
        page.setTextMatrix(place);
        for (Run run : runs(text)) {
            page.setFont(run.font(), look.size());
            page.showText(run.text());
        }
        page.endText();
    }

    private List<Run> runs(String text) throws IOException, DocumentException {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        int current = -1;
        for (int letter : text.codePoints().toArray()) {
            int index = fonts.indexFor(letter);
            if (index != current && !piece.isEmpty()) {
                runs.add(new Run(embedded(current), piece.toString()));
                piece.setLength(0);
            }
            current = index;
            piece.appendCodePoint(letter);
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(embedded(current), piece.toString()));
        }
        return runs;
    }

    private PDFont embedded(int index) throws IOException {
        PDFont font = embedded.get(index);
        if (font == null) {
            font = PDType0Font.load(document, fonts.font(index), true);
            embedded.put(index, font);
        }
        return font;
    }
}
