package kiosk.avatar.dialog;

import java.util.List;

/// What is to be done about something that was said.
public sealed interface Decision {

    /// A word that means the same everywhere.
    record Control(Word word) implements Decision {}

    /// Somebody is in need: before anything else.
    record Urgent(Need need) implements Decision {}

    /// Press this.
    record Press(String choice) implements Decision {}

    /// Ask whether this is meant; on yes the next decision is [Press].
    record ConfirmPress(Situation.Choice choice) implements Decision {}

    /// Several could be meant: show and name them, at most four.
    record WhichPress(List<Situation.Choice> choices) implements Decision {
        public WhichPress {
            choices = List.copyOf(choices);
        }
    }

    /// Write this into the field that is asked for; read it back.
    ///
    /// @param value as [Situation.Kind] says
    record Fill(String field, String value) implements Decision {
        @Override
        public String toString() {
            return "Fill[" + field + "]"; // personal data
        }
    }

    /// Write this part of a number into the field that is asked for, and ask for the rest.
    ///
    /// @param value all that is written now; empty when what was said fits nowhere and has to be
    ///   said anew
    /// @param missing digits at least; 0 when it may be all
    record Part(String field, String value, int missing) implements Decision {
        @Override
        public String toString() {
            return "Part[" + field + ", " + missing + "]"; // personal data
        }
    }

    /// Go to this matter: it was certain, and going there binds nobody.
    record Open(Found matter) implements Decision {}

    /// Ask whether this matter is meant; on yes the next decision is [Open].
    record ConfirmOpen(Found matter) implements Decision {}

    /// Several matters could be meant: show and name them, at most four.
    record WhichMatter(List<Found> matters) implements Decision {
        public WhichMatter {
            matters = List.copyOf(matters);
        }
    }

    /// Not understood: ask for other words; `again` from the second time on.
    record Rephrase(boolean again) implements Decision {}

    /// Not understood for the third time: offer to go through the shelves, and call somebody.
    record OfferStaff() implements Decision {}

    /// A no to a confirmation, or words not meant for her: nothing is done.
    record Nothing() implements Decision {}

    /// A matter that may be meant.
    ///
    /// @param share of what speaks for it, 0..1, calibrated
    record Found(String id, String title, double share) {}

    /// Words that mean the same on every page.
    enum Word {
        /// A person, please.
        STAFF,
        /// Ends the visit.
        STOP,
        BACK,
        /// To the hall.
        HOME,
        REPEAT,
        NEXT,
        YES,
        NO,
        LOUDER,
        SOFTER,
        SLOWER,
        LARGER,
        CHINESE,
        ENGLISH,
        HELP,
        MY_CASES,
        /// She is to be silent; she goes on listening.
        QUIET
    }

    /// What jumps the queue.
    enum Need {
        /// A card or a passbook is lost or stolen.
        CARD_LOST,
        /// Somebody is being cheated, or fears it.
        FRAUD,
        /// Somebody is ill or in danger.
        EMERGENCY
    }
}
