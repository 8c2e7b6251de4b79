package kiosk.avatar.presence;

/// What happened before the machine.
public sealed interface PresenceEvent {

    /// Somebody came and stayed; position and size as in [Sighting].
    record Arrived(double x, double y, double size) implements PresenceEvent {}

    /// They stand elsewhere now.
    record Moved(double x, double y, double size) implements PresenceEvent {}

    /// Nobody is there any more.
    record Left() implements PresenceEvent {}
}
