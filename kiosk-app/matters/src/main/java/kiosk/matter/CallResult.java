package kiosk.matter;

import java.time.Instant;
import java.util.Map;

/// What a department call came back with.
public sealed interface CallResult {

    /// Answered: `body` goes to `call.<id>.*` and `call.<id>.ok` becomes true.
    record Answered(Map<String, Object> body, Instant at) implements CallResult {
        public Answered {
            body = Map.copyOf(body);
        }
    }

    /// The department understood and said no.
    record Refused(String code, Texts say) implements CallResult {}

    /// Nobody answered in time, or there is no network. For a call that changes something the
    /// outcome is unknown: ask again with the same key.
    record Unavailable(String reason) implements CallResult {}
}
