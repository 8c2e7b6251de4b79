package kiosk.device.ipp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Documents to be printed.
public final class Pdfs {
    private Pdfs() {}

    /// Small pages: drawn quickly.
    public static byte[] pages(int count) throws IOException {
        return pages(count, PDRectangle.A6);
    }

    public static byte[] pages(int count, PDRectangle size) throws IOException {
        try (var document = new PDDocument()) {
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int page = 1; page <= count; page++) {
                var sheet = new PDPage(size);
                document.addPage(sheet);
                try (var content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(font, 24);
                    content.newLineAtOffset(36, size.getHeight() - 72);
                    content.showText("Page " + page + " of " + count);
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
