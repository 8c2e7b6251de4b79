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
/// @param pointing true when the arm points to the slots at screen right
public record Pose(
        Lips lips,
        Mood mood,
        double gazeX,
        double gazeY,
        double eyesOpen,
        double headTilt,
        double breath,
        boolean pointing) {

    /// At rest, looking at you.
    public static Pose still(Mood mood) {
        return new Pose(Viseme.SIL.lips(), mood, 0, 0, 1, 0, 0, false);
    }

    /// The same moment with another mouth.
    public Pose speaking(Lips shape) {
        return new Pose(shape, mood, gazeX, gazeY, eyesOpen, headTilt, breath, pointing);
    }

    /// The same moment with the arm to the slots, and the eyes following it.
    public Pose pointingAt(double x, double y) {
        return new Pose(lips, mood, x, y, eyesOpen, headTilt, breath, true);
    }
}
