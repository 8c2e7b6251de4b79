package kiosk.app.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads PDFs back, as a stranger would.
final class PageText {
    private PageText() {}

    /// One printed character with its box, measured from the upper left corner.
    record Glyph(String text, float left, float right, float top, float bottom, boolean missing) {}

    static String of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    static List<Glyph> glyphs(byte[] pdf) throws IOException {
        var glyphs = new ArrayList<Glyph>();
        var stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition at) {
                        glyphs.add(glyph(at));
                    }
                };
        try (var document = Loader.loadPDF(pdf)) {
            stripper.writeText(document, new StringWriter());
        }
        return glyphs;
    }

    private static Glyph glyph(TextPosition at) {
        float y = at.getYDirAdj();
        boolean upright = at.getDir() == 0;
        boolean missing =
                at.getUnicode() == null
                        || (at.getFont() instanceof PDType0Font font
                                && glyphId(font, at.getCharacterCodes()[0]) == 0);
        return new Glyph(
                String.valueOf(at.getUnicode()),
                at.getX(),
                upright ? at.getX() + at.getWidth() : at.getX(),
                at.getDir() == 0 ? y - at.getHeight() : at.getY(),
                at.getY(),
                missing);
    }

    private static int glyphId(PDType0Font font, int code) {
        try {
            return font.codeToGID(code);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    static List<String> fontsNotEmbedded(byte[] pdf) throws IOException {
        var names = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    boolean subset = font.getName().matches("[A-Z]{6}\\+.*");
                    if (!font.isEmbedded() || !subset) {
                        names.add(font.getName());
                    }
                }
            }
        }
        return names;
    }

    /// Decodes the QR code printed on the last page.
    static String qr(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            int last = document.getNumberOfPages() - 1;
            var image = new PDFRenderer(document).renderImageWithDPI(last, 300);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            var source = new RGBLuminanceSource(width, height, pixels);
            // The lower left of A4, with some white around.
            var lower =
                    source.crop(
                            width * 20 / 210,
                            height * 215 / 297,
                            width * 45 / 210,
                            height * 48 / 297);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(lower)),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
