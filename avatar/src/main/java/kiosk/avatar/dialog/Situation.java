package kiosk.avatar.dialog;

import java.util.List;
import java.util.Optional;
import kiosk.avatar.voice.Speech;

/// What a customer can mean now: the page as it stands.
///
/// @param page names the page; a confirmation asked on one page never counts on another
/// @param language in which she is spoken to
/// @param choices what can be pressed
/// @param question what is to be filled in, if something is
/// @param matters whether matters can be asked for by name here
public record Situation(
        String page,
        Speech.Language language,
        List<Choice> choices,
        Optional<Question> question,
        boolean matters) {

    public Situation {
        choices = List.copyOf(choices);
    }

    /// Something that can be pressed.
    ///
    /// @param id of the button
    /// @param names what stands on it, and other words for it; the first is said and shown
    public record Choice(String id, List<String> names, Role role, Weight weight) {
        public Choice {
            names = List.copyOf(names);
        }
    }

    /// What a button is for, whatever stands on it.
    public enum Role {
        /// One of several: can be called by its place as well (“the second one”).
        OPTION,
        /// Goes on.
        NEXT,
        /// Goes back.
        BACK,
        /// Any other.
        OTHER
    }

    /// What pressing it means.
    public enum Weight {
        /// Can be undone.
        LIGHT,
        /// Hands in, agrees, signs, pays: never without a yes of its own.
        BINDING
    }

    /// A field to be filled in.
    ///
    /// @param name of the field
    /// @param label what stands beside it
    /// @param length of what is said digit by digit
    /// @param written what stands in it already: a number may be said in parts
    public record Question(String name, String label, Kind kind, Length length, String written) {

        /// An empty field of the usual length.
        public Question(String name, String label, Kind kind) {
            this(name, label, kind, Length.of(kind), "");
        }

        @Override
        public String toString() {
            return "Question[" + name + ", " + kind + "]"; // personal data
        }
    }

    /// How many digits there are, both included.
    public record Length(int least, int most) {

        private static final int DIGITS_MOST = 40;

        /// Of any number of this kind.
        public static Length of(Kind kind) {
            return switch (kind) {
                case ID_NUMBER -> new Length(18, 18);
                case PHONE -> new Length(11, 11);
                case BANK_CARD -> new Length(12, 19);
                default -> new Length(1, DIGITS_MOST);
            };
        }

        /// Whether every number has as many.
        public boolean exact() {
            return least == most;
        }
    }

    /// What kind of answer a field takes; says what its text looks like.
    public enum Kind {
        /// Only digits.
        DIGITS,
        /// 17 digits and a digit or X.
        ID_NUMBER,
        /// 11 digits.
        PHONE,
        /// Up to 19 digits.
        BANK_CARD,
        /// Yuan with at most two decimals, as typed: `1200.50`.
        MONEY,
        /// `2026-11-22`.
        DATE,
        /// `true` or `false`.
        YES_NO,
        /// A person's name.
        NAME,
        /// Anything.
        TEXT,
        /// Never spoken: a secret.
        SECRET
    }
}
