package kiosk.app.screen.staff;

import java.time.Instant;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;

/// A staff page: its newest snapshot, the clock until it leaves by itself, and the way back.
///
/// @param <P> the page
class StaffViewModel<P extends StaffPlace> {

    private final Host host;
    private P place;
    private Shell shell;
    private final IntegerProperty secondsLeft = new SimpleIntegerProperty();

    StaffViewModel(Host host, P place, Shell shell) {
        this.host = host;
        this.place = place;
        this.shell = shell;
        secondsLeft.set(Banners.seconds(place));
    }

    /// True when more than the clock changed.
    boolean update(P next, Shell newShell) {
        secondsLeft.set(Banners.seconds(next));
        boolean changed =
                !Banners.timeless(next).equals(Banners.timeless(place))
                        || !newShell.simulated().equals(shell.simulated());
        place = next;
        shell = newShell;
        return changed;
    }

    P place() {
        return place;
    }

    Instant now() {
        return shell.now();
    }

    Set<String> simulated() {
        return shell.simulated();
    }

    IntegerProperty secondsLeft() {
        return secondsLeft;
    }

    void act(StaffAct act) {
        host.act(new Act.Staff(act));
    }

    void go(StaffPage page) {
        act(new StaffAct.Go(page));
    }

    /// One step back; where something was opened on the page, closes that.
    void back() {
        go(StaffPage.OVERVIEW);
    }

    void leave() {
        act(new StaffAct.Leave());
    }

    /// Something on the page itself changed.
    void redraw() {
        host.redraw();
    }
}
