package kiosk.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kiosk.app.ui.TouchPane;

/// Finds words that cannot be read whole and targets too small to hit, in a laid-out scene graph.
final class Clipped {

    private static final double TOLERANCE = 1.5;

    private final Parent root;
    private final List<String> faults = new ArrayList<>();
    private final List<Text> written = new ArrayList<>();

    private Clipped(Parent root) {
        this.root = root;
    }

    /// Words that are cut off, stick out of the window, or lie under the action bar.
    static List<String> words(Parent root) {
        var check = new Clipped(root);
        check.visit(root, new ArrayList<>());
        check.overlaps();
        return check.faults;
    }

    private void visit(Node node, List<Node> above) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
            labeled(labeled, above);
        } else if (node instanceof TextFlow flow) {
            flow(flow, above);
        }
        if (node instanceof Parent parent) {
            above.add(node);
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, above));
            above.removeLast();
        }
    }

    private void labeled(Labeled labeled, List<Node> above) {
        if (!(labeled.lookup(".text") instanceof Text text)) {
            faults.add("not laid out: " + labeled.getText());
            return;
        }
        String whole = labeled.getText().replaceAll("\\s+", "");
        if (!text.getText().replaceAll("\\s+", "").equals(whole)) {
            faults.add("cut off: " + labeled.getText() + " -> " + text.getText());
        } else if (text.getLayoutBounds().getHeight() > labeled.getHeight() + 12
                || text.getLayoutBounds().getWidth() > labeled.getWidth() + TOLERANCE) {
            faults.add("bigger than its label: " + labeled.getText());
        }
        inside(text, labeled.getText(), above);
        boolean under = root.lookup(".shade") != null && !within(labeled, ".shade");
        if (!under) {
            written.add(text);
        }
    }

    private static boolean within(Node node, String style) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style.substring(1))) {
                return true;
            }
        }
        return false;
    }

    /// Words written over other words.
    private void overlaps() {
        for (int i = 0; i < written.size(); i++) {
            for (int j = i + 1; j < written.size(); j++) {
                if (core(written.get(i)).intersects(core(written.get(j)))) {
                    faults.add(
                            "written over each other: %s | %s"
                                    .formatted(written.get(i).getText(), written.get(j).getText()));
                }
            }
        }
    }

    private static Bounds core(Text text) {
        var b = text.localToScene(text.getLayoutBounds());
        double cut = Math.min(14, b.getHeight() / 4);
        return new javafx.geometry.BoundingBox(
                b.getMinX(), b.getMinY() + cut, b.getWidth(), b.getHeight() - 2 * cut);
    }

    private void flow(TextFlow flow, List<Node> above) {
        String words =
                flow.getChildren().stream()
                        .filter(Text.class::isInstance)
                        .map(node -> ((Text) node).getText())
                        .findFirst()
                        .orElse("");
        if (flow.prefHeight(flow.getWidth()) > flow.getHeight() + TOLERANCE) {
            faults.add("bubble too small: " + words);
        }
        inside(flow, words, above);
    }

    /// In the window, and in every part of the page that holds it.
    private void inside(Node node, String words, List<Node> above) {
        var own = node.localToScene(node.getLayoutBounds());
        for (var holder : above) {
            boolean frames =
                    holder == root
                            || holder instanceof TouchPane
                            || holder instanceof StageArea
                            || holder.getStyleClass().contains("work")
                            || holder.getStyleClass().contains("card")
                            || holder.getStyleClass().contains("action-bar")
                            || holder.getStyleClass().contains("top-bar");
            if (frames && !holds(holder.localToScene(holder.getLayoutBounds()), own)) {
                faults.add("sticks out of " + name(holder) + ": " + words);
                return;
            }
        }
    }

    private static boolean holds(Bounds outer, Bounds inner) {
        return inner.getMinX() >= outer.getMinX() - TOLERANCE
                && inner.getMaxX() <= outer.getMaxX() + TOLERANCE
                && inner.getMinY() >= outer.getMinY() - 8
                && inner.getMaxY() <= outer.getMaxY() + 8;
    }

    private static String name(Node node) {
        return node.getId() != null
                ? "#" + node.getId()
                : "." + String.join(".", node.getStyleClass());
    }

    /// Touch targets smaller than this, and those that overlap.
    static List<String> targets(Parent root, double least) {
        var panes = new ArrayList<TouchPane>();
        var over = root.lookup(".shade");
        collect(over != null ? over : root, panes);
        var faults = new ArrayList<String>();
        for (var pane : panes) {
            if (pane.getHeight() < least - TOLERANCE || pane.getWidth() < least - TOLERANCE) {
                faults.add(
                        "#%s is %.0f x %.0f, needs %.0f"
                                .formatted(pane.getId(), pane.getWidth(), pane.getHeight(), least));
            }
            for (var other : panes) {
                if (other != pane
                        && bounds(pane).intersects(bounds(other))
                        && !nested(pane, other)) {
                    faults.add("#" + pane.getId() + " overlaps #" + other.getId());
                }
            }
        }
        return faults;
    }

    private static Bounds bounds(Region pane) {
        var b = pane.localToScene(pane.getLayoutBounds());
        return new javafx.geometry.BoundingBox(
                b.getMinX() + 2, b.getMinY() + 2, b.getWidth() - 4, b.getHeight() - 4);
    }

    private static boolean nested(Node a, Node b) {
        for (Node node = a; node != null; node = node.getParent()) {
            if (node == b) {
                return true;
            }
        }
        return b.lookupAll("*").contains(a) || a.lookupAll("*").contains(b);
    }

    private static void collect(Node node, List<TouchPane> panes) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TouchPane pane) {
            panes.add(pane);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, panes));
        }
    }
}
