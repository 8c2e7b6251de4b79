package kiosk.app.ui;

import java.util.Optional;
import java.util.function.Supplier;
import kiosk.avatar.face.Gaze;
import kiosk.avatar.face.Lips;

/// What moves her: the mouth of what is said, and where the person stands.
///
/// Thread rule: toolkit thread only; what it asks answers at once.
public final class Liveliness {

    private final Supplier<Optional<Lips>> lips;
    private Supplier<Optional<Gaze>> person = Optional::empty;

    /// @param lips empty while nothing is heard
    public Liveliness(Supplier<Optional<Lips>> lips) {
        this.lips = lips;
    }

    /// Who comes near is looked at.
    ///
    /// @param position empty while nobody is known to be there
    public void looksAt(Supplier<Optional<Gaze>> position) {
        person = position;
    }

    /// From now on this canvas speaks and looks.
    public Liveliness into(FaceCanvas face) {
        face.lipsFrom(lips);
        face.looksAt(() -> person.get());
        return this;
    }
}
