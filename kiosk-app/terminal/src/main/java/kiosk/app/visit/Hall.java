package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Audience;
import kiosk.matter.Texts;

/// How the hall stands open.
///
/// @param shelf where the customer looks
/// @param name what stands over it, empty in the hall itself
/// @param audience only what serves these; everybody when absent
/// @param doors ways to shelves: of the hall, or of an overview
/// @param often whether anything was done here often enough to be a shelf
/// @param refusal why what was asked for is not done here; empty when nothing was refused
/// @param suggested what may concern the identified person
public record Hall(
        Shelf shelf,
        Texts name,
        Optional<Audience> audience,
        List<Door> doors,
        boolean often,
        Texts refusal,
        Suggested suggested) {

    public Hall {
        doors = List.copyOf(doors);
    }

    /// A way to a shelf.
    ///
    /// @param count how many matters stand there
    /// @param sign theme whose picture it bears, or empty
    /// @param examples one or two of them
    public record Door(Shelf shelf, Texts name, int count, String sign, List<Texts> examples) {
        public Door {
            examples = List.copyOf(examples);
        }
    }

    /// Suggestions for the identified person.
    public sealed interface Suggested {

        /// Nobody identified, refused, or nothing to suggest.
        record None() implements Suggested {}

        /// May we look for what concerns you?
        record Ask() implements Suggested {}

        /// Being looked for.
        record Looking() implements Suggested {}

        /// What may concern the person, and why.
        record Found(List<Suggestion> items) implements Suggested {
            public Found {
                items = List.copyOf(items);
            }
        }
    }

    /// A matter that may concern the person.
    public record Suggestion(Scene.Offer offer, Texts why) {}
}
