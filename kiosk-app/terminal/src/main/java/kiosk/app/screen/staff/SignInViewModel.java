package kiosk.app.screen.staff;

import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffPlace;

/// Signing in on a page of its own.
final class SignInViewModel extends StaffViewModel<StaffPlace.SignIn> {

    private final SignInPad pad;

    SignInViewModel(Host host, StaffPlace.SignIn place, Shell shell) {
        super(host, place, shell);
        pad = new SignInPad(place, this::act);
    }

    @Override
    boolean update(StaffPlace.SignIn next, Shell newShell) {
        pad.at(next);
        return super.update(next, newShell);
    }

    SignInPad pad() {
        return pad;
    }

    @Override
    void back() {
        leave();
    }
}
