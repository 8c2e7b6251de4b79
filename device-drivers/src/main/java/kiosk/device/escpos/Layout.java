package kiosk.device.escpos;

import java.util.ArrayList;
import java.util.List;
import kiosk.device.Receipt;
import kiosk.device.Receipt.Align;
import kiosk.device.Receipt.Size;

/// Turns a receipt into printed rows: afterwards each [Receipt.Text] is one row that fits, and
/// pairs and rules are rows as well.
final class Layout {
    /// Between a label and its value.
    private static final int GAP = 2;

    /// A value gets at least this many columns beside its label, or goes below it.
    private static final int VALUE_MIN = 20;

    /// A box-drawing line of GBK: connects from cell to cell without a gap.
    private static final String RULE = "─";

    private final Gbk gbk;
    private final Wrapping wrapping;
    private final int columns;

    Layout(Gbk gbk, int columns) {
        this.gbk = gbk;
        this.wrapping = new Wrapping(gbk);
        this.columns = columns;
    }

    List<Receipt.Line> rows(Receipt receipt) {
        var rows = new ArrayList<Receipt.Line>();
        for (Receipt.Line line : receipt.lines()) {
            switch (line) {
                case Receipt.Text text -> wrap(text, rows);
                case Receipt.Pair pair -> pair(pair, rows);
                case Receipt.Rule _ -> rows.add(row(RULE.repeat(columns / 2), Align.LEFT));
                case Receipt.Feed feed -> rows.add(feed);
                case Receipt.Qr qr -> rows.add(qr);
                case Receipt.Raster raster -> rows.add(raster);
            }
        }
        return rows;
    }

    private void wrap(Receipt.Text text, List<Receipt.Line> rows) {
        int fitting = text.size() == Size.LARGE ? columns / 2 : columns;
        for (String row : wrapping.rows(text.text(), fitting)) {
            rows.add(new Receipt.Text(row, text.align(), text.size(), text.bold()));
        }
    }

    private void pair(Receipt.Pair pair, List<Receipt.Line> rows) {
        String label = Wrapping.clean(pair.label()).replace('\n', ' ').strip();
        int labelColumns = gbk.columns(label);
        int room = columns - labelColumns - GAP;
        if (labelColumns == 0 || room < VALUE_MIN) {
            wrapping.rows(label, columns).forEach(row -> rows.add(row(row, Align.LEFT)));
            wrapping.rows(pair.value(), columns).forEach(row -> rows.add(row(row, Align.RIGHT)));
            return;
        }
        List<String> values = wrapping.rows(pair.value(), room);
        String first = values.getFirst();
        int space = columns - labelColumns - gbk.columns(first);
        rows.add(row(label + " ".repeat(space) + first, Align.LEFT));
        values.stream().skip(1).forEach(value -> rows.add(row(value, Align.RIGHT)));
    }

    private static Receipt.Text row(String text, Align align) {
        return new Receipt.Text(text, align, Size.NORMAL, false);
    }
}
