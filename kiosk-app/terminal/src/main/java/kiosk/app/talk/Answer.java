package kiosk.app.talk;

/// What she answers.
///
/// @param shown in her bubble
/// @param aloud heard in the hall: the same, or less
public record Answer(String shown, String aloud) {

    /// Heard as it is shown.
    static Answer open(String text) {
        return new Answer(text, text);
    }
}
