package kiosk.app.screen.outage;

import java.time.Instant;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.ui.Words;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.Elsewhere;
import kiosk.app.visit.staff.StaffAct;

/// Why nobody is served, until when, and where else.
final class SuspendedViewModel {

    private final Host host;
    private Scene.Suspended place;
    private Shell shell;

    SuspendedViewModel(Host host, Scene.Suspended place, Shell shell) {
        this.host = host;
        this.place = place;
        this.shell = shell;
    }

    boolean update(Scene.Suspended next, Shell newShell) {
        boolean changed =
                !next.equals(place) || !Words.today(newShell.now()).equals(Words.today(now()));
        place = next;
        shell = newShell;
        return changed;
    }

    Scene.Suspended place() {
        return place;
    }

    Instant now() {
        return shell.now();
    }

    Optional<Instant> until() {
        return place.why().until();
    }

    /// Whether it is for the rest of the day.
    boolean restOfDay() {
        return until().filter(at -> !at.isBefore(Words.endOfDay(now()))).isPresent();
    }

    Elsewhere elsewhere() {
        return place.elsewhere();
    }

    void staff() {
        host.act(new Act.Staff(new StaffAct.Open()));
    }
}
