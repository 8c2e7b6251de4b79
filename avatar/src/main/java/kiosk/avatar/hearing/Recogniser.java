package kiosk.avatar.hearing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;

/// An engine that turns an utterance into text.
///
/// Thread rule: any thread; the engine works on its own.
public interface Recogniser extends AutoCloseable {

    /// How it stands for this language.
    Condition condition(Speech.Language language);

    /// Begins with an utterance.
    Take begin(Ears.Request request);

    @Override
    void close();

    /// One utterance on its way into text. No method waits for the engine.
    ///
    /// Thread rule: one thread.
    interface Take extends AutoCloseable {

        /// The next piece of sound.
        void hear(short[] pcm);

        /// It may be over here; more sound is silence, until [#resume].
        void pause();

        /// It was not over.
        void resume();

        /// What it may become, as far as the engine knows.
        Optional<String> partial();

        /// It is over: what it was, the likeliest first, empty when there were no words in it. The
        /// future fails when the engine failed.
        Future<List<Ears.Guess>> end();

        /// Nobody wants it any more.
        @Override
        void close();
    }
}
