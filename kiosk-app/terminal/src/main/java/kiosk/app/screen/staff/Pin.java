package kiosk.app.screen.staff;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import kiosk.app.ui.NumberPad;

/// A PIN while it is typed: never a string, and wiped when it is taken.
final class Pin {

    static final int LEAST = 4;
    static final int MOST = 12;

    private final char[] digits = new char[MOST];
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();

    void type(String key) {
        int now = length.get();
        if (key.equals(NumberPad.DELETE)) {
            if (now > 0) {
                digits[now - 1] = 0;
                length.set(now - 1);
            }
        } else if (now < MOST) {
            digits[now] = key.charAt(0);
            length.set(now + 1);
        }
    }

    boolean longEnough() {
        return length.get() >= LEAST;
    }

    /// How many digits there are.
    ReadOnlyIntegerProperty length() {
        return length.getReadOnlyProperty();
    }

    /// Hands the digits out and forgets them.
    char[] take() {
        char[] taken = Arrays.copyOf(digits, length.get());
        wipe();
        return taken;
    }

    void wipe() {
        Arrays.fill(digits, (char) 0);
        length.set(0);
    }
}
