package kiosk.app.screen.outage;

import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.staff.Elsewhere;
import kiosk.app.visit.staff.StaffAct;

/// The short code staff need, and the way in for them.
final class OutageViewModel {

    private final Host host;
    private Scene.OutOfService place;

    OutageViewModel(Host host, Scene.OutOfService place) {
        this.host = host;
        this.place = place;
    }

    boolean update(Scene.OutOfService next) {
        boolean changed = !next.equals(place);
        place = next;
        return changed;
    }

    String code() {
        return place.code();
    }

    Elsewhere elsewhere() {
        return place.elsewhere();
    }

    void staff() {
        host.act(new Act.Staff(new StaffAct.Open()));
    }
}
