package kiosk.app.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.RotateEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import kiosk.app.ui.FxThread;

/// Shuts the ways out of the window: what the window manager asks for, and keys, gestures and mouse
/// buttons that mean something to a desktop. What is left are letters, digits and the keys that
/// move the focus.
final class Locked {
    private static final Set<KeyCode> DEAD =
            EnumSet.of(
                    KeyCode.PRINTSCREEN,
                    KeyCode.CONTEXT_MENU,
                    KeyCode.WINDOWS,
                    KeyCode.COMMAND,
                    KeyCode.META,
                    KeyCode.CONTROL,
                    KeyCode.ALT,
                    KeyCode.ALT_GRAPH,
                    KeyCode.SCROLL_LOCK,
                    KeyCode.PAUSE);

    private Locked() {}

    /// Keys and gestures; the window itself may still be closed.
    static void keys(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, Locked::dropShortcut);
        drop(scene, ContextMenuEvent.CONTEXT_MENU_REQUESTED);
        drop(scene, DragEvent.ANY);
        drop(scene, MouseEvent.DRAG_DETECTED);
        drop(scene, ZoomEvent.ANY);
        drop(scene, RotateEvent.ANY);
        scene.addEventFilter(
                MouseEvent.ANY,
                event -> {
                    if (event.getButton() != MouseButton.NONE
                            && event.getButton() != MouseButton.PRIMARY) {
                        event.consume();
                    }
                });
    }

    /// The window cannot be closed or made small from outside.
    static void window(Stage stage) {
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, Event::consume);
        stage.iconifiedProperty()
                .subscribe(iconified -> {
                    if (iconified) {
                        FxThread.later(() -> stage.setIconified(false));
                    }
                });
    }

    private static void dropShortcut(KeyEvent event) {
        boolean shortcut =
                event.isControlDown()
                        || event.isAltDown()
                        || event.isMetaDown()
                        || event.isShortcutDown();
        if (shortcut || DEAD.contains(event.getCode()) || event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private static <T extends Event> void drop(Scene scene, EventType<T> type) {
        scene.addEventFilter(type, Event::consume);
    }
}
