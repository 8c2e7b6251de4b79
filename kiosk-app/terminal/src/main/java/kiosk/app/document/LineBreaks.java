package kiosk.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Breaks text into lines: between Chinese characters, at spaces elsewhere, no closing mark at the
/// beginning of a line and no opening mark at its end.
public final class LineBreaks {
    private static final String CLOSING = "，。、；：！？）》」』】〕”’％…,.;:!?)]}%";
    private static final String OPENING = "（《「『【〔“‘([{";

    private final ToDoubleFunction<String> width;

    /// @param width measures a text
    public LineBreaks(ToDoubleFunction<String> width) {
        this.width = width;
    }

    /// Lines no wider than `most`; at least one, possibly empty.
    public List<String> wrap(String text, double most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (fits(line + piece.stripTrailing(), most)) {
                line.append(line.isEmpty() ? piece.stripLeading() : piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(cut(piece.strip(), most, lines));
            if (piece.endsWith(" ")) {
                line.append(' ');
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /// Lines of about the same length, as few as [#wrap] needs: for centred text.
    public List<String> balanced(String text, double most) {
        List<String> best = wrap(text, most);
        int count = best.size();
        double room = most;
        while (count > 1) {
            room *= 0.95;
            List<String> narrower = wrap(text, room);
            if (narrower.size() > count) {
                return best;
            }
            best = narrower;
        }
        return best;
    }

    private boolean fits(String text, double most) {
        return width.applyAsDouble(text) <= most;
    }

    /// Adds full lines of a piece that is too wide alone, gives back the rest.
    private String cut(String piece, double most, List<String> lines) {
        var rest = new StringBuilder();
        for (int letter : piece.codePoints().toArray()) {
            String one = Character.toString(letter);
            if (!rest.isEmpty() && !fits(rest + one, most)) {
                lines.add(rest.toString());
                rest.setLength(0);
            }
            rest.append(one);
        }
        return rest.toString();
    }

    /// What must stay together, with the spaces that follow.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int last = 0;
        for (int letter : text.codePoints().toArray()) {
            if (!piece.isEmpty() && mayBreak(last, letter)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(letter);
            last = letter;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean mayBreak(int left, int right) {
        if (right == ' ' || CLOSING.indexOf(right) >= 0 || OPENING.indexOf(left) >= 0) {
            return false;
        }
        return left == ' ' || wide(left) || wide(right);
    }

    /// Han, full-width marks and the like.
    private static boolean wide(int letter) {
        return letter >= 0x2E80;
    }
}
