package kiosk.app.shell;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.TouchPane;

/// Characters from a keyboard plugged into the machine, also those an input method composes.
final class Typing {

    private final Consumer<String> typed;

    Typing(Consumer<String> typed) {
        this.typed = typed;
    }

    /// Listens on everything inside `root`; `rest` has the focus while nothing else has.
    void on(Node root, Node rest) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::characters);
        root.addEventHandler(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> say(event.getCommitted()));
        rest.setInputMethodRequests(new Requests(root));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
            typed.accept(NumberPad.DELETE);
        }
    }

    private void characters(KeyEvent event) {
        boolean presses = event.getTarget() instanceof TouchPane && event.getCharacter().isBlank();
        if (!presses && !event.isControlDown() && !event.isMetaDown()) {
            say(event.getCharacter());
        }
    }

    private void say(String characters) {
        if (!characters.isEmpty() && characters.codePoints().noneMatch(Character::isISOControl)) {
            typed.accept(characters);
        }
    }

    /// Nothing is composed on the page itself: the input method shows its own line.
    private record Requests(Node root) implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            Point2D at = root.localToScreen(0, 0);
            return at == null ? Point2D.ZERO : at;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // What was committed was taken.
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
