package kiosk.app.screen.attract;

import kiosk.app.ui.Host;
import kiosk.app.ui.Words;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;

/// Nobody is here yet: time, place, and the ways to begin.
final class AttractViewModel {

    private final Host host;
    private boolean card;
    private Shell shell;

    AttractViewModel(Host host, Scene.Attract place, Shell shell) {
        this.host = host;
        card = place.card();
        this.shell = shell;
    }

    /// Takes what stands around; true when something that can be seen changed.
    boolean update(Scene.Place place, Shell newShell) {
        var before = shell;
        boolean cardBefore = card;
        shell = newShell;
        card = place instanceof Scene.Attract attract && attract.card();
        return card != cardBefore
                || !clock().equals(Words.clock(before.now()))
                || !before.outlet().equals(shell.outlet())
                || !before.scene().equals(shell.scene())
                || !before.simulated().equals(shell.simulated())
                || !before.staffCall().equals(shell.staffCall());
    }

    /// Whether a card laid down begins a visit.
    boolean card() {
        return card;
    }

    String clock() {
        return Words.clock(shell.now());
    }

    Shell shell() {
        return shell;
    }

    void begin() {
        host.act(new Act.Begin());
    }

    void otherLanguage() {
        host.act(new Act.SetLanguage(shell.language().equals("en") ? "zh-Hans" : "en"));
    }

    void toggle(Shell.Look look) {
        host.act(new Act.SetLook(shell.look() == look ? Shell.Look.NORMAL : look));
    }

    void callStaff() {
        host.act(new Act.CallStaff(shell.staffCall() instanceof Shell.StaffCall.None));
    }

    /// A member of staff wants in.
    void staff() {
        host.act(new Act.Staff(new StaffAct.Open()));
    }
}
