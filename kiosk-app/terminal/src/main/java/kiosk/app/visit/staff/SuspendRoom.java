package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.Optional;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;

/// No customers for a while, and customers again.
final class SuspendRoom implements Room {
    private final StaffHall hall;
    private final Service service;

    SuspendRoom(StaffHall hall, Service service) {
        this.hall = hall;
        this.service = service;
    }

    @Override
    public void enter() {
        hall.changed();
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.Suspend(banner, notice, StaffWords.reasons(), service.suspended());
    }

    @Override
    public void act(StaffAct act) {
        switch (act) {
            case StaffAct.Suspend(String reason, var until) when known(reason) && ahead(until) -> {
                String no = hall.staffNo();
                hall.work(
                        () -> service.suspend(reason, until, no),
                        now -> {
                            service.now(Optional.of(now));
                            hall.say(true, StaffWords.SUSPENDED);
                        });
            }
            case StaffAct.Resume() -> service.resume(hall);
            default -> {
                // Does not fit this page.
            }
        }
    }

    private static boolean known(String reason) {
        return StaffWords.reasons().stream().anyMatch(r -> r.key().equals(reason));
    }

    private boolean ahead(Optional<Instant> until) {
        return until.isEmpty() || until.get().isAfter(hall.ports().central().now());
    }
}
