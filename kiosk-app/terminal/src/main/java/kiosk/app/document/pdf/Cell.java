package kiosk.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kiosk.app.document.DocumentException;
import kiosk.app.document.Filled;
import kiosk.app.document.Words;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// A cell of a table, its text already broken into lines.
final class Cell {
    private static final float PAD_X = 4.5f;
    private static final float PAD_Y = 4;
    private static final float LEADING = 1.38f;
    private static final float SECOND = 0.82f;

    private record Line(String text, Ink.Look look) {}

    private final Ink ink;
    private final float width;
    private final Filled.Align align;
    private final List<Line> lines = new ArrayList<>();

    Cell(Sheet sheet, Words words, float width, Filled.Align align, Ink.Look look)
            throws IOException, DocumentException {
        this.ink = sheet.ink();
        this.width = width;
        this.align = align;
        add(sheet, words.main(), look);
        if (words.bilingual()) {
            add(sheet, words.second(), new Ink.Look(look.size() * SECOND, false, Ink.Shade.SECOND));
        }
    }

    private void add(Sheet sheet, String text, Ink.Look look)
            throws IOException, DocumentException {
        for (String line : sheet.wrap(text, width - 2 * PAD_X, look.size())) {
            lines.add(new Line(line, look));
        }
    }

    /// Height with its padding.
    float height() {
        float height = 2 * PAD_Y;
        for (Line line : lines) {
            height += line.look().size() * LEADING;
        }
        return height;
    }

    float width() {
        return width;
    }

    /// Draws the text with the cell's upper left corner at `x`, `top`, in a row of `rowHeight`.
    void draw(PDPageContentStream page, float x, float top, float rowHeight)
            throws IOException, DocumentException {
        float y = top - (rowHeight - height()) / 2 - PAD_Y;
        for (Line line : lines) {
            float size = line.look().size();
            y -= size * LEADING;
            float textWidth = ink.width(line.text(), size);
            float at =
                    switch (align) {
                        case LEFT -> x + PAD_X;
                        case CENTER -> x + (width - textWidth) / 2;
                        case RIGHT -> x + width - PAD_X - textWidth;
                    };
            ink.draw(page, line.text(), at, y + size * (LEADING - 1) + size * 0.08f, line.look());
        }
    }
}
