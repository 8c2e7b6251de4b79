package kiosk.app.screen.staff;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kiosk.app.ui.NumberPad;

/// What is being typed on a pad, up to a length.
final class Typed {

    private final int most;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    Typed(int most) {
        this.most = most;
    }

    /// A key of a pad.
    void type(String key) {
        String now = text.get();
        if (key.equals(NumberPad.DELETE)) {
            text.set(now.isEmpty() ? "" : now.substring(0, now.length() - 1));
        } else if (now.length() + key.length() <= most) {
            text.set(now + key);
        }
    }

    void set(String words) {
        text.set(words.length() > most ? words.substring(0, most) : words);
    }

    void clear() {
        text.set("");
    }

    String get() {
        return text.get();
    }

    boolean isEmpty() {
        return text.get().isEmpty();
    }

    /// As a whole number, 0 when nothing is typed.
    int number() {
        return isEmpty() ? 0 : Integer.parseInt(get());
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }
}
