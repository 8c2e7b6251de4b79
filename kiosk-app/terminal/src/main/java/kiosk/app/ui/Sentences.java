package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;

/// Long texts in pieces, so that large type finds a page for each.
public final class Sentences {

    private static final int PIECE_MOST = 80;

    private Sentences() {}

    /// The text sentence by sentence, at least one; what has no end for too long is cut there.
    public static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        text.replaceAll("([。；！？]|[.;!?] )", "$1\n")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> cut(line, pieces));
        return pieces.isEmpty() ? List.of("") : pieces;
    }

    private static void cut(String line, List<String> pieces) {
        String rest = line;
        while (rest.codePointCount(0, rest.length()) > PIECE_MOST) {
            int most = rest.offsetByCodePoints(0, PIECE_MOST);
            int space = rest.lastIndexOf(' ', most);
            int end = space > 0 ? space : most;
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
    }
}
