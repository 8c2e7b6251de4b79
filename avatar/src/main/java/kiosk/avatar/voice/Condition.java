package kiosk.avatar.voice;

/// How an engine stands; the screen follows.
public sealed interface Condition {

    /// All it can do.
    record Available() implements Condition {}

    /// It speaks, but worse than it could; `reason` is a sentence for the operator.
    record Degraded(String reason) implements Condition {}

    /// It does not speak; `reason` is a sentence for the operator.
    record Absent(String reason) implements Condition {}

    /// True when something is heard.
    default boolean speaks() {
        return !(this instanceof Absent);
    }
}
