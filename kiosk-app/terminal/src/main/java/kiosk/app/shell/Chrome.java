package kiosk.app.shell;

import java.util.Optional;
import java.util.Set;
import kiosk.app.ui.Words;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffBeside;

/// What stands around a page, as far as a change of it is seen.
record Chrome(
        String outlet,
        boolean online,
        Set<String> simulated,
        String clock,
        Shell.StaffCall staffCall,
        Optional<String> identified,
        StaffBeside beside) {

    static Chrome of(Shell shell) {
        return new Chrome(
                shell.outlet(),
                shell.online(),
                shell.simulated(),
                Words.clock(shell.now()),
                shell.staffCall(),
                shell.identified(),
                shell.beside() instanceof StaffBeside.Helping helping
                        ? helping
                        : new StaffBeside.Nobody());
    }
}
