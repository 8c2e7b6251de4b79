package kiosk.app.ui;

import java.util.Optional;
import kiosk.app.visit.Act;

/// What a screen may ask of the window it stands in.
public interface Host {

    /// The customer did this.
    void act(Act act);

    /// The present screen changed by itself (another field, another page): draw its sheet anew.
    void redraw();

    /// What moves the digital employee here.
    default Liveliness liveliness() {
        return new Liveliness(Optional::empty);
    }
}
