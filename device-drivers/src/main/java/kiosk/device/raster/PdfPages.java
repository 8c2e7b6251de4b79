package kiosk.device.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF as pictures.
///
/// Thread rule: one thread.
public final class PdfPages implements AutoCloseable {
    private final PDDocument document;

    private PdfPages(PDDocument document) {
        this.document = document;
    }

    /// @throws IOException the bytes are no PDF that can be read
    public static PdfPages open(byte[] pdf) throws IOException {
        return new PdfPages(Loader.loadPDF(pdf));
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /// One page as PNG.
    ///
    /// @param page from 0
    /// @throws IOException the page cannot be drawn
    public byte[] png(int page, int dotsPerInch) throws IOException {
        BufferedImage image =
                new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
