package kiosk.avatar.voice;

import java.util.Optional;
import java.util.function.Predicate;

/// An engine that turns one clause of text into an [Utterance].
///
/// Thread rule: any thread; an engine serves one clause at a time.
public interface Voice extends AutoCloseable {

    /// How it stands for this language.
    Condition condition(Speech.Language language);

    /// The clause as sound; empty when there is nothing in it to be said, or the engine failed. An
    /// engine that failed says so in its [#condition].
    Optional<Utterance> say(Speech clause);

    /// What became of a clause that was said in parts.
    enum Said {
        WHOLE,
        /// Its end is missing: the listener had enough, or the engine failed.
        CUT,
        NOTHING
    }

    /// The clause in parts, each as soon as it is made; they follow each other without a gap. Where
    /// an engine makes no parts it is one.
    ///
    /// @param listener takes a part, on the caller's thread, and says whether it wants the next
    default Said say(Speech clause, Predicate<Utterance> listener) {
        var whole = say(clause);
        if (whole.isEmpty()) {
            return Said.NOTHING;
        }
        return listener.test(whole.get()) ? Said.WHOLE : Said.CUT;
    }

    /// What its sound depends on besides the text: engine, model, speaker. Part of the key of kept
    /// prompts.
    String fingerprint(Speech.Language language);

    @Override
    void close();
}
