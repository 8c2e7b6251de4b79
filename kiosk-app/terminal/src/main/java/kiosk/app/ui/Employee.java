package kiosk.app.ui;

import kiosk.avatar.face.Gaze;
import kiosk.avatar.face.Gesture;
import kiosk.avatar.face.Mood;

/// What the digital employee does while a page is up.
///
/// @param mood how she looks
/// @param speech what stands in her bubble; at most two sentences
/// @param gesture what her arm does
/// @param gaze where her eyes are
public record Employee(Mood mood, String speech, Gesture gesture, Gaze gaze) {

    private static final double GAZE_SHARE = 0.8;
    private static final double GAZE_DOWN = 0.6;

    /// Says this; who explains does it with an open hand.
    public static Employee says(Mood mood, String speech) {
        return new Employee(
                mood, speech, mood == Mood.EXPLAINING ? Gesture.OPEN : Gesture.NONE, Gaze.STRAIGHT);
    }

    /// The same in another mood.
    public Employee in(Mood other) {
        return new Employee(other, speech, gesture, gaze);
    }

    /// Says this, points to where something is laid, held or taken, and looks there.
    public static Employee points(Mood mood, String speech, DevicePicture.Slot slot) {
        double across = slot.across();
        return new Employee(
                mood, speech, Gesture.to(across), new Gaze(across * GAZE_SHARE, GAZE_DOWN));
    }
}
