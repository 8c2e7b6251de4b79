package kiosk.app.document.pdf;

import java.io.IOException;
import kiosk.app.document.DocumentException;
import kiosk.app.document.DocumentFrame;
import kiosk.app.document.FrameWords;
import kiosk.app.document.HowToCheck;
import kiosk.app.document.LegalDates;
import kiosk.app.document.PageContent;
import kiosk.app.document.Words;

/// The end of the last page: QR code bottom left with one line how to check, seal bottom right.
final class Closing {
    private static final float QR_SIDE = 36 * Sheet.MM;
    private static final float HEIGHT = 49 * Sheet.MM;
    private static final float GAP = 4;
    private static final float SEAL_ROOM = 2 * SealStamp.RADIUS + 12;

    private final Sheet sheet;
    private final PageContent content;

    Closing(Sheet sheet, PageContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void set() throws IOException, DocumentException {
        sheet.need(HEIGHT + GAP);
        float floor = Sheet.floor() + 2;
        check(floor);
        if (content.seal().isPresent()) {
            seal(content.seal().get(), floor);
        }
    }

    private void check(float floor) throws IOException, DocumentException {
        DocumentFrame frame = content.frame();
        if (frame.qr().isEmpty()) {
            return;
        }
        Words how = HowToCheck.words(content.words(), frame);
        float y = floor;
        if (how.bilingual()) {
            small(how.second(), y, 7.5f);
            y += 11;
        }
        small(how.main(), y, 8.5f);
        new QrDrawing(frame.qr()).draw(sheet.document(), sheet.page(), Sheet.LEFT, y + 14, QR_SIDE);
    }

    private void small(String text, float y, float size) throws IOException, DocumentException {
        sheet.ink()
                .draw(
                        sheet.page(),
                        text,
                        Sheet.LEFT,
                        y,
                        new Ink.Look(size, false, Ink.Shade.SECOND));
    }

    private void seal(PageContent.Seal seal, float floor) throws IOException, DocumentException {
        float centreX = Sheet.RIGHT - SealStamp.RADIUS - 4;
        float centreY = floor + 24 + SealStamp.RADIUS;
        var look = new Ink.Look(11, false, Ink.Shade.INK);
        right(seal.issuer().main(), centreY + 2, look);
        DocumentFrame frame = content.frame();
        right(LegalDates.inWords(frame.issuedAt(), "zh-Hans"), centreY - 17, look);
        if (seal.issuer().bilingual() || !frame.language().startsWith("zh")) {
            right(
                    content.words().say(FrameWords.Key.SEAL_DATE, frame.language()).second()
                            + ": "
                            + LegalDates.inWords(frame.issuedAt(), frame.language()),
                    centreY - 31,
                    new Ink.Look(8.5f, false, Ink.Shade.SECOND));
        }
        new SealStamp(sheet).draw(seal, centreX, centreY);
    }

    /// Ends beside the ring.
    private void right(String text, float y, Ink.Look look) throws IOException, DocumentException {
        float width = sheet.ink().width(text, look.size());
        sheet.ink().draw(sheet.page(), text, Sheet.RIGHT - SEAL_ROOM - width, y, look);
    }
}
