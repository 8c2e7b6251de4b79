package kiosk.app.visit.staff;

import java.util.Locale;
import java.util.Optional;
import kiosk.app.visit.MachinePaper;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;

/// A kept document once more, by its check code.
final class ReprintRoom implements Room {
    private final StaffHall hall;
    private final Premises premises;
    private boolean printing;

    ReprintRoom(StaffHall hall, Premises premises) {
        this.hall = hall;
        this.premises = premises;
    }

    @Override
    public void enter() {
        hall.changed();
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.Reprint(banner, notice, printing);
    }

    @Override
    public void act(StaffAct act) {
        if (!(act instanceof StaffAct.Reprint(String typed)) || printing) {
            return;
        }
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[0-9A-Z-]{4,40}")) {
            hall.say(false, StaffWords.NOT_FOUND);
            return;
        }
        printing = true;
        hall.changed();
        String no = hall.staffNo();
        hall.work(
                () -> {
                    MachinePaper.Copy copy = premises.paper().again(code);
                    hall.log().write(new Deed("reprint", no, "", code, word(copy), copy.caseId()));
                    return copy;
                },
                this::done);
    }

    private static String word(MachinePaper.Copy copy) {
        return !copy.found() ? "notFound" : copy.failed().isEmpty() ? "printed" : "failed";
    }

    private void done(MachinePaper.Copy copy) {
        printing = false;
        if (!copy.found()) {
            hall.say(false, StaffWords.NOT_FOUND);
        } else {
            hall.say(copy.failed().isEmpty(), copy.failed().orElse(StaffWords.PRINTED));
        }
    }
}
