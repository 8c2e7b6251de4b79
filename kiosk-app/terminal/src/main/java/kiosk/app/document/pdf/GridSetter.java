package kiosk.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kiosk.app.document.DocumentException;
import kiosk.app.document.Filled;
import kiosk.app.document.Words;

/// A table: its head is repeated on every page it runs over, the total stays with the last row.
final class GridSetter {
    private static final Ink.Look HEAD = new Ink.Look(9.5f, true, Ink.Shade.INK);
    private static final Ink.Look CELL = new Ink.Look(9.5f, false, Ink.Shade.INK);

    private final Sheet sheet;
    private final Filled.Grid grid;
    private final List<Float> widths = new ArrayList<>();

    GridSetter(Sheet sheet, Filled.Grid grid) {
        this.sheet = sheet;
        this.grid = grid;
        int shares = grid.columns().stream().mapToInt(Filled.Column::width).sum();
        for (Filled.Column column : grid.columns()) {
            widths.add(Sheet.WIDTH * column.width() / shares);
        }
    }

    void set() throws IOException, DocumentException {
        List<Cell> head = head();
        List<Cell> total = grid.total().isEmpty() ? List.of() : row(grid.total(), HEAD);
        sheet.need(RowSetter.height(head) * 3);
        draw(head, true);
        if (grid.rows().isEmpty()) {
            var empty = new Cell(sheet, grid.empty(), Sheet.WIDTH, Filled.Align.CENTER, CELL);
            RowSetter.draw(sheet, List.of(empty), List.of(false));
            return;
        }
        for (int i = 0; i < grid.rows().size(); i++) {
            List<Cell> cells = row(grid.rows().get(i), CELL);
            boolean last = i == grid.rows().size() - 1;
            float height = RowSetter.height(cells) + (last ? RowSetter.height(total) : 0);
            if (sheet.need(height)) {
                draw(head, true);
            }
            draw(cells, false);
        }
        if (!total.isEmpty()) {
            draw(total, true);
        }
        sheet.down(4);
    }

    private List<Cell> head() throws IOException, DocumentException {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Filled.Column column = grid.columns().get(i);
            cells.add(new Cell(sheet, column.label(), widths.get(i), Filled.Align.CENTER, HEAD));
        }
        return cells;
    }

    private List<Cell> row(List<Words> words, Ink.Look look) throws IOException, DocumentException {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Filled.Align align = grid.columns().get(i).align();
            cells.add(new Cell(sheet, words.get(i), widths.get(i), align, look));
        }
        return cells;
    }

    private void draw(List<Cell> cells, boolean shaded) throws IOException, DocumentException {
        RowSetter.draw(sheet, cells, Collections.nCopies(cells.size(), shaded));
    }
}
