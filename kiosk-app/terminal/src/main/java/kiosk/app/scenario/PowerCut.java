package kiosk.app.scenario;

/// The power goes in the middle of something. An error, not an exception, so that nothing on the
/// way up can handle it: after it the terminal object is dead.
final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut(String point) {
        super("power cut at " + point, null, false, false);
    }
}
