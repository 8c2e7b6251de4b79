package kiosk.central.documents.raster;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Finds QR codes on the first pages of a document, by drawing them.
public final class QrReader {
    private static final int PAGES_MAX = 3;
    private static final float DPI = 200;
    private static final float SIDE_MAX_PT = 1500;

    /// Texts of all codes found.
    public List<String> codes(PDDocument document) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        List<String> found = new ArrayList<>();
        int pages = Math.min(PAGES_MAX, document.getNumberOfPages());
        for (int page = 0; page < pages && found.isEmpty(); page++) {
            var box = document.getPage(page).getCropBox();
            if (box.getWidth() > SIDE_MAX_PT || box.getHeight() > SIDE_MAX_PT) {
                continue;
            }
            found.addAll(codes(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY)));
        }
        return found;
    }

    private static List<String> codes(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap =
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            Result[] results =
                    new QRCodeMultiReader()
                            .decodeMultiple(
                                    bitmap,
                                    Map.of(
                                            DecodeHintType.TRY_HARDER,
                                            true,
                                            DecodeHintType.POSSIBLE_FORMATS,
                                            List.of(BarcodeFormat.QR_CODE)));
            return java.util.Arrays.stream(results).map(Result::getText).toList();
        } catch (NotFoundException e) {
            // A page without a code is no trouble.
            return List.of();
        }
    }
}
