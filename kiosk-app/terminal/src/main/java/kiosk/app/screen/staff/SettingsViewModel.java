package kiosk.app.screen.staff;

import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;

/// Sound and light in steps of ten, test pages, restart and shutdown.
final class SettingsViewModel extends StaffViewModel<StaffPlace.Settings> {

    static final int STEP = 10;
    static final int LEAST_LIGHT = 20;

    SettingsViewModel(Host host, StaffPlace.Settings place, Shell shell) {
        super(host, place, shell);
    }

    void volume(int by) {
        act(new StaffAct.Volume(Math.clamp((long) place().volume() + by, 0, 100)));
    }

    void brightness(int by) {
        int now = place().brightness().orElse(100);
        act(new StaffAct.Brightness(Math.clamp((long) now + by, LEAST_LIGHT, 100)));
    }

    void testPage(String printer) {
        act(new StaffAct.TestPage(printer));
    }

    void power(boolean restart, boolean confirmed) {
        act(new StaffAct.Power(restart, confirmed));
    }

    @Override
    void back() {
        if (place().asksPower().isPresent()) {
            act(new StaffAct.Cancel());
        } else {
            super.back();
        }
    }
}
