package kiosk.device.escpos;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into rows of at most so many columns. Words and numbers stay whole where they fit a
/// row, closing punctuation never begins a row and opening punctuation never ends one.
final class Wrapping {
    private static final String CLOSING = "、。，．：；？！）】》」』〉〕］｝”’…％℃,.:;?!)]}%";
    private static final String OPENING = "（【《「『〈〔［｛“‘￥([{";

    private final Gbk gbk;

    Wrapping(Gbk gbk) {
        this.gbk = gbk;
    }

    /// The rows of `text`; an empty paragraph is an empty row.
    List<String> rows(String text, int columnsMax) {
        var rows = new ArrayList<String>();
        for (String paragraph : clean(text).split("\n", -1)) {
            wrap(paragraph, columnsMax, rows);
        }
        return rows;
    }

    /// Keeps control characters away from the printer: they would be commands there. Invisible
    /// format characters and variation selectors have no picture on paper and go as well.
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(clean, c));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int codePoint) {
        int type = Character.getType(codePoint);
        boolean selector =
                (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        if (codePoint == '\n') {
            clean.append('\n');
        } else if (codePoint == '\u00A5') {
            clean.append('\uFFE5'); // the same sign, in the form that GBK has
        } else if (codePoint == '\u00A0' || type == Character.CONTROL) {
            clean.append(' ');
        } else if (type != Character.FORMAT && !selector) {
            clean.appendCodePoint(codePoint);
        }
    }

    private void wrap(String paragraph, int columnsMax, List<String> rows) {
        var row = new StringBuilder();
        for (String piece : pieces(paragraph)) {
            if (gbk.columns(row.toString()) + gbk.columns(piece) <= columnsMax) {
                row.append(piece);
                continue;
            }
            if (!row.isEmpty()) {
                rows.add(row.toString().stripTrailing());
                row.setLength(0);
            }
            if (piece.isBlank()) {
                continue;
            }
            appendLong(piece, columnsMax, row, rows);
        }
        rows.add(row.toString().stripTrailing());
    }

    private void appendLong(String piece, int columnsMax, StringBuilder row, List<String> rows) {
        for (int codePoint : piece.codePoints().toArray()) {
            if (gbk.columns(row.toString()) + gbk.columns(codePoint) > columnsMax) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.appendCodePoint(codePoint);
        }
    }

    /// Pieces between which a row may end.
    private List<String> pieces(String paragraph) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int before = -1;
        for (int codePoint : paragraph.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, codePoint)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(codePoint);
            before = codePoint;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private boolean mayBreak(int before, int after) {
        if (before == ' ' || after == ' ') {
            return before != after;
        }
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return gbk.columns(before) == 2 || gbk.columns(after) == 2;
    }
}
