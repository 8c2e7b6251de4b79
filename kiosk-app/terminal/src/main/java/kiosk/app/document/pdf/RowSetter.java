package kiosk.app.document.pdf;

import java.io.IOException;
import java.util.List;
import kiosk.app.document.DocumentException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Draws a row of cells with thin lines around each.
final class RowSetter {
    private static final float THIN = 0.5f;

    private RowSetter() {}

    static float height(List<Cell> cells) {
        float height = 0;
        for (Cell cell : cells) {
            height = Math.max(height, cell.height());
        }
        return height;
    }

    /// @param shaded which cells have a tinted ground
    static void draw(Sheet sheet, List<Cell> cells, List<Boolean> shaded)
            throws IOException, DocumentException {
        float height = height(cells);
        float top = sheet.y();
        PDPageContentStream page = sheet.page();
        float x = Sheet.LEFT;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (shaded.get(i)) {
                Ink.Shade.MIST.fill(page);
                page.addRect(x, top - height, cell.width(), height);
                page.fill();
            }
            Ink.Shade.LINE.stroke(page);
            page.setLineWidth(THIN);
            page.addRect(x, top - height, cell.width(), height);
            page.stroke();
            cell.draw(page, x, top, height);
            x += cell.width();
        }
        sheet.down(height);
    }
}
