package kiosk.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kiosk.app.document.DocumentException;
import kiosk.app.document.Filled;
import kiosk.app.document.Words;

/// Labels and values in a ruled grid, one or two pairs in a row.
final class FactsSetter {
    private static final float LABEL = 0.17f;
    private static final Ink.Look LABEL_LOOK = new Ink.Look(10, false, Ink.Shade.SECOND);
    private static final Ink.Look VALUE_LOOK = new Ink.Look(10.5f, false, Ink.Shade.INK);
    private static final int LONG_VALUE = 26;

    private final Sheet sheet;

    FactsSetter(Sheet sheet) {
        this.sheet = sheet;
    }

    void set(Filled.Facts facts) throws IOException, DocumentException {
        sheet.down(4);
        List<Filled.Fact> list = facts.facts();
        int i = 0;
        while (i < list.size()) {
            boolean two =
                    facts.columns() == 2
                            && i + 1 < list.size()
                            && shortEnough(list.get(i))
                            && shortEnough(list.get(i + 1));
            row(two ? list.subList(i, i + 2) : list.subList(i, i + 1));
            i += two ? 2 : 1;
        }
        sheet.down(6);
    }

    private static boolean shortEnough(Filled.Fact fact) {
        return columns(fact.value().main()) <= LONG_VALUE
                && columns(fact.value().second()) <= LONG_VALUE + LONG_VALUE / 2;
    }

    private static int columns(String text) {
        return text.codePoints().map(letter -> letter < 0x80 ? 1 : 2).sum();
    }

    private void row(List<Filled.Fact> facts) throws IOException, DocumentException {
        var cells = new ArrayList<Cell>();
        var shaded = new ArrayList<Boolean>();
        float share = Sheet.WIDTH / facts.size();
        float label = Sheet.WIDTH * LABEL;
        for (Filled.Fact fact : facts) {
            cells.add(cell(fact.label(), label, LABEL_LOOK));
            shaded.add(true);
            cells.add(cell(fact.value(), share - label, VALUE_LOOK));
            shaded.add(false);
        }
        sheet.need(RowSetter.height(cells));
        RowSetter.draw(sheet, cells, shaded);
    }

    private Cell cell(Words words, float width, Ink.Look look)
            throws IOException, DocumentException {
        return new Cell(sheet, words, width, Filled.Align.LEFT, look);
    }
}
