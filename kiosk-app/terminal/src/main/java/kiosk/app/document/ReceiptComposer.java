package kiosk.app.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kiosk.device.Receipt;
import kiosk.device.Receipt.Align;
import kiosk.device.Receipt.Size;

/// Sets a filled document on the roll. The house's own order: mark, outlet, matter, case number
/// large, content, what happens next, check code and QR, where and when, staff phone.
final class ReceiptComposer {
    private static final int GAP = 2;
    private static final int NARROWEST_VALUE = 14;

    private final FrameWords words;
    private final LinePictures pictures;
    private final List<Receipt.Line> lines = new ArrayList<>();
    private final LineBreaks breaks = new LineBreaks(Columns::width);

    ReceiptComposer(FrameWords words, LinePictures pictures) {
        this.words = words;
        this.pictures = pictures;
    }

    RenderedReceipt compose(String template, Words title, List<Filled> blocks, DocumentFrame frame)
            throws DocumentException {
        head(title, frame);
        for (Filled block : blocks) {
            set(block, frame);
        }
        foot(frame);
        var printable = new ArrayList<Receipt.Line>();
        for (Receipt.Line line : lines) {
            printable.add(withPictures(line));
        }
        return new RenderedReceipt(template, new Receipt(printable), ReceiptDigest.of(printable));
    }

    private void head(Words title, DocumentFrame frame) throws DocumentException {
        String language = frame.language();
        lines.add(pictures.mark(words.say(FrameWords.Key.MARK, language).main()));
        centred(Documents.inVisitLanguage(frame.outlet(), language), false);
        if (frame.reprint()) {
            gap();
            Words reprint = words.say(FrameWords.Key.REPRINT, language);
            text("【" + reprint.main() + "】", Align.CENTER, Size.LARGE, true);
            second(reprint, Align.CENTER);
        }
        gap();
        Size size = Columns.width(title.main()) <= Columns.LARGE ? Size.LARGE : Size.NORMAL;
        text(title.main(), Align.CENTER, size, true);
        second(title, Align.CENTER);
        Words matter = Documents.inVisitLanguage(frame.matter(), language);
        if (!matter.main().equals(title.main())) {
            centred(matter, false);
        }
        if (!frame.caseNo().isEmpty()) {
            gap();
            centred(words.say(FrameWords.Key.CASE_NO, language), false);
            boolean large = Columns.width(frame.caseNo()) <= Columns.LARGE;
            text(frame.caseNo(), Align.CENTER, large ? Size.LARGE : Size.NORMAL, true);
        }
        rule();
    }

    private void set(Filled block, DocumentFrame frame) throws DocumentException {
        switch (block) {
            case Filled.Paragraph paragraph -> paragraph(paragraph);
            case Filled.Facts facts -> facts.facts().forEach(this::fact);
            case Filled.Amount amount -> amount(amount, frame);
            case Filled.Lines list -> list.lines().forEach(this::item);
            case Filled.Next next -> next(next, frame);
            case Filled.Rule _ -> rule();
            case Filled.Space _ -> gap();
            case Filled.Grid _ -> throw new DocumentException("a receipt has no table");
        }
    }

    private void paragraph(Filled.Paragraph paragraph) {
        Align align =
                switch (paragraph.align()) {
                    case LEFT -> Align.LEFT;
                    case CENTER -> Align.CENTER;
                    case RIGHT -> Align.RIGHT;
                };
        boolean large = paragraph.style() == Filled.Style.LARGE;
        boolean bold = large || paragraph.style() == Filled.Style.STRONG;
        text(paragraph.words().main(), align, large ? Size.LARGE : Size.NORMAL, bold);
        second(paragraph.words(), align);
    }

    private void item(String item) {
        text("· " + item, Align.LEFT, Size.NORMAL, false);
    }

    private void fact(Filled.Fact fact) {
        Words label = fact.label();
        Words value = fact.value();
        String both = label.bilingual() ? label.main() + " " + label.second() : label.main();
        if (!value.bilingual() && fitsOneLine(both, value.main())) {
            lines.add(new Receipt.Pair(both, value.main()));
            return;
        }
        pair(label.main(), value.main());
        if (value.bilingual()) {
            pair(label.second(), value.second());
        } else {
            second(label, Align.LEFT);
        }
    }

    private static boolean fitsOneLine(String label, String value) {
        return Columns.width(label) + GAP + Columns.width(value) <= Columns.ALL;
    }

    /// Label left, value right; what does not fit beside the label goes on below, still right.
    private void pair(String label, String value) {
        if (fitsOneLine(label, value)) {
            lines.add(new Receipt.Pair(label, value));
            return;
        }
        int room = Columns.ALL - GAP - Columns.width(label);
        if (room < NARROWEST_VALUE) {
            text(label, Align.LEFT, Size.NORMAL, false);
            text(value, Align.RIGHT, Size.NORMAL, false);
            return;
        }
        List<String> parts = breaks.wrap(value, room);
        lines.add(new Receipt.Pair(label, parts.getFirst()));
        for (String rest : parts.subList(1, parts.size())) {
            lines.add(new Receipt.Text(rest, Align.RIGHT, Size.NORMAL, false));
        }
    }

    private void amount(Filled.Amount amount, DocumentFrame frame) {
        gap();
        text(amount.label().main(), Align.LEFT, Size.NORMAL, true);
        second(amount.label(), Align.LEFT);
        text("￥" + amount.figures(), Align.RIGHT, Size.LARGE, true);
        pair(words.say(FrameWords.Key.IN_CAPITALS, frame.language()).main(), amount.capitals());
        gap();
    }

    private void next(Filled.Next next, DocumentFrame frame) {
        rule();
        Words heading = words.say(FrameWords.Key.NEXT, frame.language());
        text(joined(heading), Align.LEFT, Size.NORMAL, true);
        text(next.words().main(), Align.LEFT, Size.NORMAL, false);
        second(next.words(), Align.LEFT);
    }

    private void foot(DocumentFrame frame) {
        String language = frame.language();
        rule();
        if (!frame.checkCode().isEmpty()) {
            text(
                    joined(words.say(FrameWords.Key.CHECK_CODE, language)),
                    Align.CENTER,
                    Size.NORMAL,
                    false);
            text(frame.checkCode(), Align.CENTER, Size.LARGE, true);
        }
        if (!frame.qr().isEmpty()) {
            gap();
            lines.add(new Receipt.Qr(frame.qr()));
        }
        if (!frame.checkCode().isEmpty()) {
            Words how = HowToCheck.words(words, frame);
            text(how.main(), Align.CENTER, Size.NORMAL, false);
            second(how, Align.CENTER);
        }
        gap();
        if (!frame.documentNo().isEmpty()) {
            line(FrameWords.Key.DOCUMENT_NO, frame.documentNo(), language);
        }
        line(FrameWords.Key.ISSUED_AT, Format.time(frame.issuedAt()), language);
        line(FrameWords.Key.TERMINAL, frame.terminal(), language);
        line(FrameWords.Key.STAFF_PHONE, frame.staffPhone(), language);
    }

    private void line(FrameWords.Key key, String value, String language) {
        fact(new Filled.Fact(words.say(key, language), Words.of(value)));
    }

    private static String joined(Words label) {
        return label.bilingual() ? label.main() + " " + label.second() : label.main();
    }

    private void centred(Words both, boolean bold) {
        text(both.main(), Align.CENTER, Size.NORMAL, bold);
        second(both, Align.CENTER);
    }

    private void second(Words both, Align align) {
        if (both.bilingual()) {
            text(both.second(), align, Size.NORMAL, false);
        }
    }

    private void text(String text, Align align, Size size, boolean bold) {
        int room = size == Size.LARGE ? Columns.LARGE : Columns.ALL;
        for (String line :
                align == Align.CENTER ? breaks.balanced(text, room) : breaks.wrap(text, room)) {
            lines.add(new Receipt.Text(line, align, size, bold));
        }
    }

    private void rule() {
        lines.add(new Receipt.Rule());
    }

    private void gap() {
        lines.add(new Receipt.Feed(1));
    }

    private Receipt.Line withPictures(Receipt.Line line) throws DocumentException {
        return switch (line) {
            case Receipt.Text text when !Columns.printable(text.text()) -> pictures.of(text);
            case Receipt.Pair pair when !Columns.printable(pair.label() + pair.value()) ->
                    pictures.of(pair);
            case Receipt.Qr qr when qr.data().getBytes(StandardCharsets.UTF_8).length > 700 ->
                    throw new DocumentException("QR text longer than 700 bytes");
            default -> line;
        };
    }
}
