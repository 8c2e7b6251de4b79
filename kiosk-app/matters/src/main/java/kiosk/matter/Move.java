package kiosk.matter;

import java.util.List;

/// What came of an event.
public sealed interface Move {

    /// Accepted; `journey` is the new state.
    record Moved(Journey journey) implements Move {}

    /// Not accepted, nothing changed; one problem per field, or one for the page (`field` empty).
    record Rejected(List<Problem> problems) implements Move {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /// One sentence, verb first, that says what to do.
    record Problem(String field, Texts say) {}
}
