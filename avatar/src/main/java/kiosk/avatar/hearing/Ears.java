package kiosk.avatar.hearing;

import java.util.List;
import java.util.function.Consumer;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;

/// Listens to one utterance at a time. Nothing is recorded: sound lives in memory until it is text.
///
/// Thread rule: any thread; events come one after the other on a thread of the ears and must not
/// wait. A new [#listen] ends the one before it.
public interface Ears extends AutoCloseable {

    /// How hearing stands for this language; asks no device.
    Condition condition(Speech.Language language);

    /// Listens until something was heard or there is nothing to hear; then it is over by itself.
    Listening listen(Request request, Consumer<Event> events);

    @Override
    void close();

    /// What to listen for.
    ///
    /// @param language what is expected to be spoken
    /// @param expected what may be said
    /// @param patienceMillis as long nobody needs to begin; then [Why#SILENCE]
    record Request(Speech.Language language, Expected expected, int patienceMillis) {}

    /// What may be said: it narrows hearing, it never forbids anything.
    sealed interface Expected {

        /// Whatever somebody wants.
        record Anything() implements Expected {}

        /// One of these, or something else.
        record Phrases(List<String> phrases) implements Expected {
            public Phrases {
                phrases = List.copyOf(phrases);
            }
        }

        /// Digits one by one, perhaps a letter among them: the number of something.
        record Digits() implements Expected {}

        /// A date or an amount, in words.
        record Amount() implements Expected {}
    }

    /// Listening under way.
    interface Listening {
        /// No more of it: no event follows that was not under way.
        void stop();
    }

    /// What happens while listening; the last one is [Heard] or [Nothing].
    sealed interface Event {

        /// The microphone gives sound: now somebody may speak.
        record Ready() implements Event {}

        /// How loud it is, 0..1, about ten times a second: what the picture of listening shows.
        record Level(double share) implements Event {}

        /// Somebody began to speak.
        record Began() implements Event {}

        /// What it may become; only to be shown.
        record Partial(String text) implements Event {
            @Override
            public String toString() {
                return "Partial"; // personal data
            }
        }

        /// Somebody stopped; it is being understood.
        record Ended() implements Event {}

        /// What was said, the likeliest first; never empty.
        record Heard(List<Guess> guesses) implements Event {
            public Heard {
                guesses = List.copyOf(guesses);
            }

            @Override
            public String toString() {
                return "Heard " + guesses.size(); // personal data
            }
        }

        /// There was nothing to hear.
        record Nothing(Why why) implements Event {}
    }

    /// Why there was nothing.
    enum Why {
        /// Nobody spoke.
        SILENCE,
        /// There was sound, but no words in it.
        NOISE,
        /// Somebody speaks without end: a conversation in the hall, a radio.
        TOO_LONG,
        /// No microphone, or it was pulled out.
        NO_DEVICE,
        /// The engine failed; it comes back by itself.
        BROKEN,
        /// [Listening#stop] or another listening.
        STOPPED
    }

    /// One thing it may have been.
    ///
    /// @param text as written by the recogniser: simplified characters, no spaces between them
    /// @param confidence 0..1
    record Guess(String text, double confidence) {
        @Override
        public String toString() {
            return "Guess[" + confidence + "]"; // personal data
        }
    }
}
