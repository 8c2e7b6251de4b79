package kiosk.avatar.helper;

import java.time.Duration;

/// How long the helper may be silent before it counts as hung. Generous: on a busy machine a
/// process is slow, not dead, and ending it makes the machine busier.
///
/// @param hello from its start until its first word
/// @param silence without a sign of life
/// @param load for one engine to get ready
record Limits(Duration hello, Duration silence, Duration load) {

    static final Limits USUAL =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(120));
}
