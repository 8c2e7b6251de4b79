package kiosk.app.screen.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.ui.Words;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;

/// Why no customers are served, and until when.
final class SuspendViewModel extends StaffViewModel<StaffPlace.Suspend> {

    /// How long.
    enum Span {
        HALF_HOUR,
        HOUR,
        DAY,
        OPEN
    }

    private String reason = "";
    private Span span = Span.HALF_HOUR;

    SuspendViewModel(Host host, StaffPlace.Suspend place, Shell shell) {
        super(host, place, shell);
    }

    String reason() {
        return reason;
    }

    Span span() {
        return span;
    }

    void because(String key) {
        reason = key;
        redraw();
    }

    void lasting(Span wanted) {
        span = wanted;
        redraw();
    }

    /// When customers are served again, absent until somebody says so.
    Optional<Instant> until() {
        return switch (span) {
            case HALF_HOUR -> Optional.of(now().plus(Duration.ofMinutes(30)));
            case HOUR -> Optional.of(now().plus(Duration.ofHours(1)));
            case DAY -> Optional.of(Words.endOfDay(now()));
            case OPEN -> Optional.empty();
        };
    }

    void confirm() {
        if (!reason.isEmpty()) {
            act(new StaffAct.Suspend(reason, until()));
        }
    }

    void resume() {
        act(new StaffAct.Resume());
    }
}
