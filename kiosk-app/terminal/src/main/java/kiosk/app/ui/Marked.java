package kiosk.app.ui;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A name with the piece that was searched for marked: underlined and in colour.
public final class Marked {

    private Marked() {}

    /// Whether the piece stands in the text.
    public static boolean holds(String text, String piece) {
        return !piece.isBlank() && at(text, piece) >= 0;
    }

    private static int at(String text, String piece) {
        return text.toLowerCase(Locale.ROOT).indexOf(piece.toLowerCase(Locale.ROOT));
    }

    /// The text as a choice, the piece marked where it stands in it.
    public static Region of(String text, String piece) {
        int from = holds(text, piece) ? at(text, piece) : -1;
        var flow = new TextFlow();
        if (from < 0) {
            flow.getChildren().add(run(text, "marked-plain"));
        } else {
            int to = Math.min(text.length(), from + piece.length());
            if (from > 0) {
                flow.getChildren().add(run(text.substring(0, from), "marked-plain"));
            }
            flow.getChildren().add(run(text.substring(from, to), "marked-piece"));
            if (to < text.length()) {
                flow.getChildren().add(run(text.substring(to), "marked-plain"));
            }
        }
        flow.setMinHeight(Region.USE_PREF_SIZE);
        flow.setMouseTransparent(true);
        return flow;
    }

    private static Text run(String text, String style) {
        var run = new Text(text);
        run.getStyleClass().addAll(Type.CHOICE.style(), style);
        return run;
    }
}
