package kiosk.avatar.hearing.vosk;

import java.util.Optional;

/// What Vosk knows of one language; the library or, in tests, something in its place.
///
/// Thread rule: one thread, also for its streams.
interface VoskModel extends AutoCloseable {

    /// How a model comes up.
    @FunctionalInterface
    interface Start {
        VoskModel up();
    }

    /// Whether this is a word of the model.
    boolean knows(String word);

    /// @param grammar a JSON list of phrases in the model's own words; empty for free speech
    Stream stream(Optional<String> grammar);

    @Override
    void close();

    /// Sound on its way into text; results are JSON.
    interface Stream extends AutoCloseable {

        /// True when it considers something said to be over: then [#result] has it.
        boolean hear(short[] pcm);

        String partial();

        String result();

        /// What is left at the end.
        String last();

        @Override
        void close();
    }
}
