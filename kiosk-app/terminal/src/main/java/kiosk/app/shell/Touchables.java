package kiosk.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Scene;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.dialog.Situation.Role;
import kiosk.avatar.dialog.Situation.Weight;
import kiosk.matter.Page;

/// The buttons of a drawn page as something that can be called by name: whatever can be touched can
/// be said, on every page there is or will be.
///
/// Thread rule: toolkit thread only.
final class Touchables {

    /// Keys of pads are spelled out, not called; looks, staff doors and the map have other ways.
    private static final Pattern SILENT =
            Pattern.compile("(key|toggle|eye|staff|search|map|beside|field|signature|han)-?.*");

    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("(option|tile|rate|reason|place|door|reprint|chip|ground)-.*");

    private final List<TouchPane> panes = new ArrayList<>();

    /// @param root whose visible buttons they are
    Touchables(Node root) {
        collect(root);
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof TouchPane pane) {
            panes.add(pane);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /// The button with this id.
    Optional<TouchPane> find(String id) {
        return panes.stream().filter(pane -> id.equals(pane.getId())).findFirst();
    }

    /// What can be called by name, in reading order.
    List<Choice> choices(Scene.Place place) {
        var all = new ArrayList<Choice>();
        for (var pane : panes) {
            var names = names(pane);
            String id = pane.getId();
            boolean told = all.stream().anyMatch(choice -> choice.id().equals(id));
            if (id != null && !told && !names.isEmpty() && !SILENT.matcher(id).matches()) {
                all.add(new Choice(id, names, role(id, place), weight(id, place)));
            }
        }
        return all;
    }

    private static List<String> names(TouchPane pane) {
        var words = new ArrayList<String>();
        words(pane, words);
        String accessible = pane.getAccessibleText();
        if (accessible != null && !accessible.isBlank() && !words.contains(accessible)) {
            words.add(accessible.strip());
        }
        return List.copyOf(words);
    }

    /// The first line is its name; lines below explain.
    private static void words(Node node, List<String> into) {
        String text =
                switch (node) {
                    case Label label -> label.getText();
                    case Text letters -> letters.getText();
                    default -> "";
                };
        if (into.isEmpty() && text != null && !text.isBlank()) {
            into.add(text.strip());
        } else if (into.isEmpty()
                && !(node instanceof Label)
                && node instanceof Parent parent
                && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> words(child, into));
        }
    }

    /// The start page has nothing to go on from: a “good” of the hall presses nothing there.
    private static Role role(String id, Scene.Place place) {
        return switch (id) {
            case "action-primary" -> place instanceof Scene.Attract ? Role.OTHER : Role.NEXT;
            case "overlay-stay" -> Role.NEXT;
            case "action-back" -> Role.BACK;
            default -> ONE_OF_SEVERAL.matcher(id).matches() ? Role.OPTION : Role.OTHER;
        };
    }

    /// Handing in, agreeing, signing and paying bind; everything else can be undone.
    private static Weight weight(String id, Scene.Place place) {
        boolean looks = id.equals("foryou-yes"); // lets us look into somebody's data
        return looks || (place instanceof Scene.AtPage at && binds(id, at.page()))
                ? Weight.BINDING
                : Weight.LIGHT;
    }

    private static boolean binds(String id, Page page) {
        boolean primary = id.equals("action-primary");
        return switch (page) {
            case Page.Pay _ -> primary || id.startsWith("option-");
            case Page.Consent _, Page.Review _, Page.Sign _, Page.Submit _, Page.HandIns _ ->
                    primary;
            default -> false;
        };
    }
}
