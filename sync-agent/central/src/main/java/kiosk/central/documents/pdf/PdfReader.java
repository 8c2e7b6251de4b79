package kiosk.central.documents.pdf;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import kiosk.central.documents.BroughtFile;
import kiosk.central.documents.BroughtFile.Unreadable;
import kiosk.central.documents.raster.QrReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads PDFs strangers upload: few at a time, few pages, whatever is wrong with them.
public final class PdfReader implements BroughtFile.Reader {
    private static final int PAGES_MAX = 20;
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final QrReader codes = new QrReader();

    @Override
    public BroughtFile read(byte[] pdf) throws Unreadable {
        places.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > PAGES_MAX) {
                throw new IOException("more than " + PAGES_MAX + " pages");
            }
            String text = new PDFTextStripper().getText(document);
            List<String> found = codes.codes(document);
            return new BroughtFile(sha256(pdf), text, found);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Hostile files make the parser fail in any way it can; all of them mean: not readable.
            throw new Unreadable("not a readable PDF", e);
        } finally {
            places.release();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
