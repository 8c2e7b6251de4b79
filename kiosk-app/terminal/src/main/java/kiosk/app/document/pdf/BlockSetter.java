package kiosk.app.document.pdf;

import java.io.IOException;
import java.util.List;
import kiosk.app.document.DocumentException;
import kiosk.app.document.Filled;
import kiosk.app.document.FrameWords;
import kiosk.app.document.PageContent;
import kiosk.app.document.Words;

/// Sets the blocks of a page, one under the other.
final class BlockSetter {
    private static final float BODY = 11;
    private static final float LEADING = 1.55f;
    private static final float SECOND = 0.78f;

    private final Sheet sheet;
    private final PageContent content;

    BlockSetter(Sheet sheet, PageContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void title(Words title) throws IOException, DocumentException {
        sheet.down(6);
        // The mark of a reprint stands at the right of the title.
        float room = Sheet.WIDTH - (content.frame().reprint() ? 2 * Running.REPRINT_WIDTH : 0);
        centred(title.main(), room, new Ink.Look(20, true, Ink.Shade.INK));
        if (title.bilingual()) {
            centred(title.second(), room, new Ink.Look(11.5f, false, Ink.Shade.SECOND));
        }
        sheet.down(14);
    }

    void set(Filled block) throws IOException, DocumentException {
        switch (block) {
            case Filled.Paragraph paragraph -> paragraph(paragraph);
            case Filled.Facts facts -> new FactsSetter(sheet).set(facts);
            case Filled.Amount amount -> amount(amount);
            case Filled.Grid grid -> new GridSetter(sheet, grid).set();
            case Filled.Lines list -> {
                for (String item : list.lines()) {
                    var look = new Ink.Look(BODY, false, Ink.Shade.INK);
                    lines("· " + item, Filled.Align.LEFT, look);
                }
            }
            case Filled.Next next -> next(next);
            case Filled.Rule _ -> {
                sheet.need(14);
                sheet.down(7);
                sheet.line(0.5f, Ink.Shade.LINE);
                sheet.down(7);
            }
            case Filled.Space _ -> sheet.down(BODY);
        }
    }

    private void paragraph(Filled.Paragraph paragraph) throws IOException, DocumentException {
        Ink.Look look =
                switch (paragraph.style()) {
                    case NORMAL -> new Ink.Look(BODY, false, Ink.Shade.INK);
                    case STRONG -> new Ink.Look(BODY, true, Ink.Shade.INK);
                    case LARGE -> new Ink.Look(16, true, Ink.Shade.INK);
                    case SMALL -> new Ink.Look(9, false, Ink.Shade.SECOND);
                };
        both(paragraph.words(), paragraph.align(), look);
        sheet.down(5);
    }

    private void amount(Filled.Amount amount) throws IOException, DocumentException {
        both(amount.label(), Filled.Align.LEFT, new Ink.Look(BODY, true, Ink.Shade.INK));
        lines("￥" + amount.figures(), Filled.Align.RIGHT, new Ink.Look(22, true, Ink.Shade.INK));
        String capitals =
                content.words().say(FrameWords.Key.IN_CAPITALS, content.frame().language()).main();
        lines(
                capitals + "：" + amount.capitals(),
                Filled.Align.RIGHT,
                new Ink.Look(BODY, false, Ink.Shade.INK));
        sheet.down(6);
    }

    private void next(Filled.Next next) throws IOException, DocumentException {
        sheet.down(6);
        Words heading = content.words().say(FrameWords.Key.NEXT, content.frame().language());
        both(heading, Filled.Align.LEFT, new Ink.Look(BODY, true, Ink.Shade.PINE));
        both(next.words(), Filled.Align.LEFT, new Ink.Look(BODY, false, Ink.Shade.INK));
        sheet.down(6);
    }

    private void both(Words words, Filled.Align align, Ink.Look look)
            throws IOException, DocumentException {
        lines(words.main(), align, look);
        if (words.bilingual()) {
            lines(
                    words.second(),
                    align,
                    new Ink.Look(look.size() * SECOND, false, Ink.Shade.SECOND));
        }
    }

    private void lines(String text, Filled.Align align, Ink.Look look)
            throws IOException, DocumentException {
        if (align == Filled.Align.CENTER) {
            centred(text, Sheet.WIDTH, look);
        } else {
            draw(sheet.wrap(text, Sheet.WIDTH, look.size()), align, look);
        }
    }

    private void centred(String text, float room, Ink.Look look)
            throws IOException, DocumentException {
        draw(sheet.balanced(text, room, look.size()), Filled.Align.CENTER, look);
    }

    private void draw(List<String> lines, Filled.Align align, Ink.Look look)
            throws IOException, DocumentException {
        float height = look.size() * LEADING;
        for (String line : lines) {
            sheet.need(height);
            sheet.down(height);
            float width = sheet.ink().width(line, look.size());
            float x =
                    switch (align) {
                        case LEFT -> Sheet.LEFT;
                        case CENTER -> Sheet.LEFT + (Sheet.WIDTH - width) / 2;
                        case RIGHT -> Sheet.RIGHT - width;
                    };
            sheet.ink().draw(sheet.page(), line, x, sheet.y() + height - look.size(), look);
        }
    }
}
