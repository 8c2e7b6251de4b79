package kiosk.app.document;

import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.device.Receipt;

/// Documents as the terminal composes them.
final class TestDocuments {
    private TestDocuments() {}

    static Documents of(TemplatePack pack) throws Exception {
        FontFiles fonts = FontFiles.installed();
        return new Documents(
                DocumentTemplates.load(pack), new PdfPages(fonts), new DrawnLines(fonts));
    }

    static Documents suzhou() throws Exception {
        return of(TemplatePack.suzhou());
    }

    /// What a reader sees of a receipt, without its pictures.
    static String text(Receipt receipt) {
        var text = new StringBuilder();
        for (Receipt.Line line : receipt.lines()) {
            switch (line) {
                case Receipt.Text one -> text.append(one.text());
                case Receipt.Pair pair ->
                        text.append(pair.label()).append(" ").append(pair.value());
                default -> {}
            }
            text.append('\n');
        }
        return text.toString();
    }
}
