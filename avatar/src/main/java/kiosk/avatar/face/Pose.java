package kiosk.avatar.face;

/// One moment of her.
///
/// @param lips shape of the mouth
/// @param mood brows, smile, eyes
/// @param gazeX -1 (her right, screen left) to 1
/// @param gazeY -1 up to 1 down
/// @param eyesOpen 1 open to 0 closed
/// @param headTilt degrees, clockwise on screen
/// @param breath how far the body is raised, in units of the drawing
/// @param gesture what the arm does
/// @param reach how far the arm is on its way, 0..1
public record Pose(
        Lips lips,
        Mood mood,
        double gazeX,
        double gazeY,
        double eyesOpen,
        double headTilt,
        double breath,
        Gesture gesture,
        double reach) {

    /// At rest, looking at you.
    public static Pose still(Mood mood) {
        return new Pose(Viseme.SIL.lips(), mood, 0, 0, 1, 0, 0, Gesture.NONE, 0);
    }

    /// The same moment with another mouth.
    public Pose speaking(Lips shape) {
        return new Pose(shape, mood, gazeX, gazeY, eyesOpen, headTilt, breath, gesture, reach);
    }

    /// The same moment with the eyes elsewhere.
    public Pose looking(double x, double y) {
        return new Pose(lips, mood, x, y, eyesOpen, headTilt, breath, gesture, reach);
    }

    /// The same moment with the arm on its way.
    public Pose with(Gesture arm, double share) {
        return new Pose(lips, mood, gazeX, gazeY, eyesOpen, headTilt, breath, arm, share);
    }
}
