package kiosk.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// All words in a scene graph, seen or unseen.
final class Spoken {

    private Spoken() {}

    static List<String> in(Node node) {
        var words = new ArrayList<String>();
        collect(node, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Labeled labeled) {
            words.add(labeled.getText());
        } else if (node instanceof Text text) {
            words.add(text.getText());
        }
        if (node.getAccessibleText() != null) {
            words.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
