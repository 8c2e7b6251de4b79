package kiosk.avatar.face;

/// What the arm does.
public enum Gesture {
    /// At rest.
    NONE,
    /// Points to what lies at screen left, below.
    LEFT,
    /// Points straight down.
    DOWN,
    /// Points to what lies at screen right.
    RIGHT,
    /// The open hand of somebody who explains.
    OPEN;

    private static final double MIDDLE = 0.35;

    /// The arm that points to a slot.
    ///
    /// @param across where the slot lies, -1 at screen left to 1 at screen right
    public static Gesture to(double across) {
        return across < -MIDDLE ? LEFT : across > MIDDLE ? RIGHT : DOWN;
    }
}
