package kiosk.central.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// A page with lines of text and, where given, a QR code drawn as squares.
public final class SamplePdf {
    private SamplePdf() {}

    /// The file.
    public static byte[] of(List<String> lines, String qr) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                float y = 780;
                for (String line : lines) {
                    content.beginText();
                    content.newLineAtOffset(60, y);
                    content.showText(line);
                    content.endText();
                    y -= 20;
                }
                if (!qr.isEmpty()) {
                    draw(content, qr);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void draw(PDPageContentStream content, String qr) throws Exception {
        BitMatrix matrix = new QRCodeWriter().encode(qr, BarcodeFormat.QR_CODE, 0, 0);
        float size = 180f / matrix.getWidth();
        for (int x = 0; x < matrix.getWidth(); x++) {
            for (int y = 0; y < matrix.getHeight(); y++) {
                if (matrix.get(x, y)) {
                    content.addRect(
                            60 + x * size, 60 + (matrix.getHeight() - y) * size, size, size);
                }
            }
        }
        content.fill();
    }
}
