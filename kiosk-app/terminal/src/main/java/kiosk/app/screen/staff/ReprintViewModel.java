package kiosk.app.screen.staff;

import java.util.Locale;
import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;

/// Twelve characters of a check code.
final class ReprintViewModel extends StaffViewModel<StaffPlace.Reprint> {

    /// Characters of a check code without its hyphens.
    static final int LENGTH = 12;

    private static final int GROUP = 4;

    private final Typed code = new Typed(LENGTH);

    ReprintViewModel(Host host, StaffPlace.Reprint place, Shell shell) {
        super(host, place, shell);
    }

    Typed code() {
        return code;
    }

    /// Codes have no O, I or L: typed anyway, they mean 0 and 1.
    void type(String key) {
        code.type(
                key.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /// Prints, when the code is whole.
    void confirm() {
        if (code.get().length() == LENGTH && !place().printing()) {
            act(new StaffAct.Reprint(code.get().replaceAll("(.{" + GROUP + "})(?=.)", "$1-")));
        }
    }
}
