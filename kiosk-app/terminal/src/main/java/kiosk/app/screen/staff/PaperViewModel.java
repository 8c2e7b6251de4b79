package kiosk.app.screen.staff;

import java.util.List;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;

/// Which printer gets paper, and how much.
final class PaperViewModel extends StaffViewModel<StaffPlace.Paper> {

    private static final int MOST_SHEETS = 5_000;

    private final Typed count = new Typed(4);
    private String chosen = "";

    PaperViewModel(Host host, StaffPlace.Paper place, Shell shell) {
        super(host, place, shell);
    }

    /// The printer that is being filled.
    Optional<DeviceRow> chosen() {
        return place().printers().stream().filter(row -> row.name().equals(chosen)).findFirst();
    }

    Typed count() {
        return count;
    }

    static boolean roll(DeviceRow printer) {
        return !printer.kind().equals("a4Printer");
    }

    /// Usual amounts, to tap instead of typing.
    static List<Integer> usual(DeviceRow printer) {
        return roll(printer) ? List.of(200, 300, 400) : List.of(100, 250, 500);
    }

    void choose(String printer) {
        chosen = printer;
        count.clear();
        redraw();
    }

    void confirm() {
        int sheets = count.number();
        if (sheets >= 1 && sheets <= MOST_SHEETS) {
            String printer = chosen;
            choose("");
            act(new StaffAct.PaperReplaced(printer, sheets));
        }
    }

    @Override
    void back() {
        if (chosen().isPresent()) {
            choose("");
        } else {
            super.back();
        }
    }
}
