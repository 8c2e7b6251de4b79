package kiosk.app.ui;

import kiosk.avatar.face.Mood;

/// What the digital employee does while a page is up.
///
/// @param mood how she looks
/// @param speech what stands in her bubble; at most two sentences
/// @param pointing true when her arm points to the slots
public record Employee(Mood mood, String speech, boolean pointing) {

    /// Says this, with her hands at rest.
    public static Employee says(Mood mood, String speech) {
        return new Employee(mood, speech, false);
    }

    /// Says this and points to the slots.
    public static Employee points(Mood mood, String speech) {
        return new Employee(mood, speech, true);
    }
}
