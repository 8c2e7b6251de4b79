package kiosk.app.talk;

/// How listening stands; always to be seen.
public sealed interface Ear {

    /// This machine does not hear; nothing of it is shown.
    record Absent() implements Ear {}

    /// It would listen if asked to.
    record Resting() implements Ear {}

    /// It listens after she has spoken.
    record Waiting() implements Ear {}

    /// The microphone is open.
    ///
    /// @param level how loud it is, 0..1
    record Listening(double level) implements Ear {}

    /// It works on what it heard.
    record Understanding() implements Ear {}
}
