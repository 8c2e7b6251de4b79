package kiosk.app.talk;

import kiosk.avatar.dialog.Decision;

/// Whether words were meant for her, or belong to the hall.
final class Meant {

    private Meant() {}

    /// Only words that mean something here: voices of the hall do not.
    static boolean here(Decision decision) {
        return switch (decision) {
            case Decision.Nothing _, Decision.Rephrase _, Decision.OfferStaff _ -> false;
            default -> true;
        };
    }

    /// At the start page a bare “good”, “next” or “again” begins nothing.
    static boolean atDoor(Decision decision) {
        return here(decision)
                && !(decision instanceof Decision.Control(Decision.Word word) && bare(word));
    }

    private static boolean bare(Decision.Word word) {
        return switch (word) {
            case YES, NO, NEXT, BACK, HOME, STOP, REPEAT, QUIET, LOUDER, SOFTER, SLOWER -> true;
            default -> false;
        };
    }
}
