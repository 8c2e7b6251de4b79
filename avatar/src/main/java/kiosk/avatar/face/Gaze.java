package kiosk.avatar.face;

/// Where the eyes are.
///
/// @param x -1 (screen left) to 1
/// @param y -1 up to 1 down
public record Gaze(double x, double y) {

    /// At you.
    public static final Gaze STRAIGHT = new Gaze(0, 0);

    public Gaze {
        x = Math.clamp(x, -1, 1);
        y = Math.clamp(y, -1, 1);
    }

    /// A part of the way to another.
    ///
    /// @param share 0 stays, 1 is there
    public Gaze towards(Gaze other, double share) {
        double s = Math.clamp(share, 0, 1);
        return new Gaze(x + (other.x - x) * s, y + (other.y - y) * s);
    }
}
