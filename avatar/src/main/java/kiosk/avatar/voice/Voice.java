package kiosk.avatar.voice;

import java.util.Optional;

/// An engine that turns one clause of text into an [Utterance].
///
/// Thread rule: any thread; an engine serves one clause at a time.
public interface Voice extends AutoCloseable {

    /// How it stands for this language.
    Condition condition(Speech.Language language);

    /// The clause as sound; empty when there is nothing in it to be said, or the engine failed. An
    /// engine that failed says so in its [#condition].
    Optional<Utterance> say(Speech clause);

    /// What its sound depends on besides the text: engine, model, speaker. Part of the key of kept
    /// prompts.
    String fingerprint(Speech.Language language);

    @Override
    void close();
}
