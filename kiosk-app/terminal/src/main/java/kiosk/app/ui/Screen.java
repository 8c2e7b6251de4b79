package kiosk.app.ui;

import java.util.Optional;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;

/// One page of the visit as it stands: it lives as long as the visit stays on that page, keeps what
/// the customer has half typed, and draws itself again in another language or look.
///
/// Thread rule: toolkit thread only.
public interface Screen {

    /// Takes the newest scene of the same page.
    ///
    /// @return true when [#sheet] has to be asked again
    boolean update(Scene.Place place, Shell shell);

    /// Something came from a keyboard plugged into the machine: characters, or [NumberPad#DELETE].
    default void typed(String characters) {}

    /// The field that is asked for now, for somebody who speaks; nothing where buttons answer, or
    /// when all is filled.
    default Optional<Asked> asked(Setting setting) {
        return Optional.empty();
    }

    /// Somebody who speaks chose one of the buttons: goes on as far as that binds nobody.
    default void chosen() {}

    /// Somebody who speaks says that the last answer is wrong.
    ///
    /// @return false when there is none to take back
    default boolean takeBack() {
        return false;
    }

    /// Draws itself.
    Sheet sheet(Setting setting);
}
