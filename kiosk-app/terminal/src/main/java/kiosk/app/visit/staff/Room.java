package kiosk.app.visit.staff;

import java.util.Optional;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;

/// One page of the staff side.
///
/// Thread rule: the mailbox only.
interface Room {

    /// Is shown now; loads what it shows.
    void enter();

    StaffPlace place(Banner banner, Optional<Notice> notice);

    /// An act on this page; ignores what does not fit.
    void act(StaffAct act);
}
