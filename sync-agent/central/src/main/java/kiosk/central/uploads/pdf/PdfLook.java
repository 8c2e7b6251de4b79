package kiosk.central.uploads.pdf;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How many pages a PDF has; two files at a time.
///
/// Thread rule: any thread.
public final class PdfLook {
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /// Empty when it is no readable PDF.
    public OptionalInt pages(byte[] pdf) {
        places.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            return pages < 1 ? OptionalInt.empty() : OptionalInt.of(pages);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Hostile files make the parser fail in any way it can; all of them mean: not readable.
            return OptionalInt.empty();
        } finally {
            places.release();
        }
    }
}
