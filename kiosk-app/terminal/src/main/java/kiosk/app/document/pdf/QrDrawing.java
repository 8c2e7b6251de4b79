package kiosk.app.document.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.Map;
import kiosk.app.document.DocumentException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A QR code as a stencil of one bit for each module, sharp at any resolution.
final class QrDrawing {
    private final ByteMatrix modules;

    QrDrawing(String text) throws DocumentException {
        try {
            modules =
                    Encoder.encode(
                                    text,
                                    ErrorCorrectionLevel.M,
                                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix();
        } catch (WriterException tooLong) {
            throw new DocumentException("text does not fit a QR code", tooLong);
        }
    }

    /// Draws it with the lower left corner at `x`, `y`, in a square of `side` points.
    void draw(PDDocument document, PDPageContentStream page, float x, float y, float side)
            throws IOException {
        Ink.Shade.INK.fill(page);
        page.drawImage(stencil(document), x, y, side, side);
    }

    /// One bit for each module, painted in the present colour.
    private PDImageXObject stencil(PDDocument document) throws IOException {
        int width = modules.getWidth();
        int row = (width + 7) / 8;
        var bits = new byte[row * modules.getHeight()];
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (modules.get(x, y) == 1) {
                    bits[y * row + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        var image = new PDImageXObject(document);
        try (var stream = image.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(bits);
        }
        image.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setWidth(width);
        image.setHeight(modules.getHeight());
        image.setBitsPerComponent(1);
        image.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        var paintOnes = new COSArray();
        paintOnes.add(COSInteger.ONE);
        paintOnes.add(COSInteger.ZERO);
        image.setDecode(paintOnes);
        return image;
    }
}
