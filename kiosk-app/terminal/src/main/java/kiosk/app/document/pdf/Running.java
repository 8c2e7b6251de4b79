package kiosk.app.document.pdf;

import java.io.IOException;
import kiosk.app.document.DocumentException;
import kiosk.app.document.DocumentFrame;
import kiosk.app.document.FrameWords;
import kiosk.app.document.PageContent;
import kiosk.app.document.Words;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Head and foot of every page: mark, outlet and document number above, check code and page below.
final class Running {
    private static final Ink.Look SMALL = new Ink.Look(8.5f, false, Ink.Shade.SECOND);

    /// What the mark of a reprint takes at the right of the first title.
    static final float REPRINT_WIDTH = 72;

    private final Sheet sheet;
    private final PageContent content;

    Running(Sheet sheet, PageContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void set() throws IOException, DocumentException {
        int of = sheet.pages().size();
        for (int i = 0; i < of; i++) {
            PDPageContentStream page = sheet.pages().get(i);
            head(page);
            if (content.frame().reprint()) {
                reprint(page, i == 0);
            }
            foot(page, i + 1, of);
        }
    }

    private void head(PDPageContentStream page) throws IOException, DocumentException {
        DocumentFrame frame = content.frame();
        float base = Sheet.TOP - 15;
        Marks.tile(page, Sheet.LEFT, Sheet.TOP - 18, 18);
        String mark = say(FrameWords.Key.MARK).main();
        var name = new Ink.Look(13, true, Ink.Shade.PINE);
        sheet.ink().draw(page, mark, Sheet.LEFT + 24, base + 1, name);
        float at = Sheet.LEFT + 24 + sheet.ink().width(mark, 13) + 10;
        sheet.ink().draw(page, outlet(frame), at, base + 2, SMALL);
        if (!frame.documentNo().isEmpty()) {
            right(page, label(FrameWords.Key.DOCUMENT_NO) + " " + frame.documentNo(), base + 2);
        }
        Ink.Shade.PINE.stroke(page);
        page.setLineWidth(0.8f);
        page.moveTo(Sheet.LEFT, Sheet.TOP - 24);
        page.lineTo(Sheet.RIGHT, Sheet.TOP - 24);
        page.stroke();
    }

    private String outlet(DocumentFrame frame) {
        String main = frame.outlet().in("zh-Hans");
        String second = frame.outlet().in(frame.language());
        return main.equals(second) ? main : main + " " + second;
    }

    /// On the first page large, in a box, right under the head; on the others in the head.
    private void reprint(PDPageContentStream page, boolean first)
            throws IOException, DocumentException {
        String word = say(FrameWords.Key.REPRINT).main();
        if (!first) {
            var small = new Ink.Look(11, true, Ink.Shade.SEAL);
            float middle = Sheet.LEFT + Sheet.WIDTH / 2;
            sheet.ink().draw(page, word, middle, Sheet.TOP - 13, small);
            return;
        }
        var look = new Ink.Look(18, true, Ink.Shade.SEAL);
        float width = sheet.ink().width(word, look.size());
        float x = Sheet.RIGHT - width - 9;
        float y = Sheet.TOP - 55;
        sheet.ink().draw(page, word, x, y + 6.5f, look);
        Ink.Shade.SEAL.stroke(page);
        page.setLineWidth(1.4f);
        page.addRect(x - 7, y, width + 14, 27);
        page.stroke();
    }

    private void foot(PDPageContentStream page, int number, int of)
            throws IOException, DocumentException {
        DocumentFrame frame = content.frame();
        float y = Sheet.BOTTOM + 2;
        Ink.Shade.LINE.stroke(page);
        page.setLineWidth(0.5f);
        page.moveTo(Sheet.LEFT, y + 11);
        page.lineTo(Sheet.RIGHT, y + 11);
        page.stroke();
        if (!frame.checkCode().isEmpty()) {
            String check = label(FrameWords.Key.CHECK_CODE) + " " + frame.checkCode();
            sheet.ink().draw(page, check, Sheet.LEFT, y, SMALL);
        }
        Words pages = content.words().say(FrameWords.Key.PAGE, frame.language(), number, of);
        right(page, pages.bilingual() ? pages.main() + "  " + pages.second() : pages.main(), y);
    }

    private void right(PDPageContentStream page, String text, float y)
            throws IOException, DocumentException {
        float width = sheet.ink().width(text, SMALL.size());
        sheet.ink().draw(page, text, Sheet.RIGHT - width, y, SMALL);
    }

    private Words say(FrameWords.Key key) {
        return content.words().say(key, content.frame().language());
    }

    private String label(FrameWords.Key key) {
        Words label = say(key);
        return label.bilingual() ? label.main() + " " + label.second() : label.main();
    }
}
