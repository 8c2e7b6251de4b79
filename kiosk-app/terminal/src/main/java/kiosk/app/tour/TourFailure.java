package kiosk.app.tour;

/// The visitor could not go on: what was waited for, and what was to be seen instead.
final class TourFailure extends Exception {
    private static final long serialVersionUID = 1L;

    TourFailure(String what) {
        super(what);
    }

    TourFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
