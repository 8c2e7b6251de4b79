package kiosk.app.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import kiosk.app.document.DocumentException;
import kiosk.app.document.FontFiles;
import kiosk.app.document.PageContent;
import kiosk.app.document.PageSetter;
import kiosk.app.document.RenderedPage;
import kiosk.app.document.Sha256;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Sets documents as PDF with PDFBox. Fonts are embedded as subsets; the file says nothing about a
/// person in its metadata and has no clock or chance in it, so that its hash can be compared.
///
/// Thread rule: any thread; one document at a time.
public final class PdfPages implements PageSetter {
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final PdfFonts fonts;

    public PdfPages(FontFiles files) {
        fonts = new PdfFonts(files);
    }

    @Override
    public RenderedPage set(PageContent content) throws DocumentException {
        oneAtATime.lock();
        try (var document = new PDDocument()) {
            var sheet = new Sheet(document, new Ink(document, fonts));
            var blocks = new BlockSetter(sheet, content);
            blocks.title(content.title());
            for (var block : content.blocks()) {
                blocks.set(block);
            }
            new Closing(sheet, content).set();
            new Running(sheet, content).set();
            sheet.close();
            describe(document, content);
            byte[] pdf = bytes(document);
            return new RenderedPage(
                    content.template(), pdf, Sha256.hex(pdf), document.getNumberOfPages());
        } catch (IOException broken) {
            throw new DocumentException(content.template() + ": cannot be set", broken);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void describe(PDDocument document, PageContent content) {
        Calendar issued = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        issued.setTimeInMillis(content.frame().issuedAt().toEpochMilli());
        var information = new PDDocumentInformation();
        information.setTitle(content.title().main());
        information.setSubject(content.frame().documentNo());
        information.setProducer("Yimen");
        information.setCreationDate(issued);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        // The file's identity would otherwise come from the time of day.
        document.setDocumentId(content.frame().issuedAt().toEpochMilli());
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
