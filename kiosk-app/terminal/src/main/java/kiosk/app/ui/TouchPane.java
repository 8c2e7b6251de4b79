package kiosk.app.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Anything bigger than a word that can be touched: a card, a tile, a key. Acts on release, can be
/// cancelled by sliding off, and answers Enter and Space.
public final class TouchPane extends StackPane {

    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Runnable run;

    /// A pane with this id and content.
    public TouchPane(String id, String style, Node content, Runnable run) {
        super(content);
        this.run = run;
        setId(id);
        getStyleClass().addAll("touch", style);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> arm(true));
        addEventHandler(
                MouseEvent.MOUSE_DRAGGED, event -> arm(contains(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows it as chosen or not.
    public void select(boolean chosen) {
        pseudoClassStateChanged(SELECTED, chosen);
    }

    /// Does what a touch does.
    public void fire() {
        if (!isDisabled()) {
            run.run();
        }
    }

    private void released(MouseEvent event) {
        arm(false);
        if (contains(event.getX(), event.getY())) {
            event.consume();
            fire();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            fire();
        }
    }

    private void arm(boolean armed) {
        pseudoClassStateChanged(ARMED, armed);
    }
}
