package kiosk.avatar.helper;

import java.net.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import kiosk.avatar.espeak.EspeakVoice;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.mary.MaryVoice;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A voice whose engine lives in the helper. Its fingerprint is known before the helper is there,
/// so that what was made ahead is found while it starts or is gone.
///
/// Thread rule: any thread; one clause is under way at a time.
public final class RemoteVoice implements Voice {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteVoice.class);
    private static final int TEXT_MAX = 2000;

    /// A clause is made in less even where fifteen others want the processor.
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Duration PATIENCE_A_SIGN = Duration.ofMillis(500);

    /// So long a clause waits for an engine that is being loaded; then another voice may say it.
    private static final Duration COMING = Duration.ofSeconds(3);

    private final HelperProcess helper;
    private final String engine;
    private final Map<Speech.Language, String> fingerprints = new EnumMap<>(Speech.Language.class);
    private final ReentrantLock turn = new ReentrantLock(true);

    /// @param engine its name in the helper
    /// @param fingerprint see [Voice#fingerprint]
    RemoteVoice(
            HelperProcess helper, String engine, Function<Speech.Language, String> fingerprint) {
        this.helper = helper;
        this.engine = engine;
        for (var language : Speech.Language.values()) {
            fingerprints.put(language, fingerprint.apply(language));
        }
    }

    /// The natural voice.
    public static RemoteVoice kokoro(HelperProcess helper, KokoroVoice.Speakers speakers) {
        return new RemoteVoice(
                helper,
                EngineSettings.KOKORO,
                language -> KokoroVoice.fingerprint(speakers, language));
    }

    /// The reduced voice, English only.
    public static RemoteVoice mary(HelperProcess helper) {
        return new RemoteVoice(helper, EngineSettings.MARY, MaryVoice::print);
    }

    /// The robotic voice.
    public static RemoteVoice espeak(HelperProcess helper) {
        return new RemoteVoice(helper, EngineSettings.ESPEAK, EspeakVoice::print);
    }

    @Override
    public Condition condition(Speech.Language language) {
        return Conditions.now(helper.standing(engine), language);
    }

    @Override
    public Optional<Utterance> say(Speech clause) {
        var parts = new ArrayList<Utterance>();
        return say(clause, parts::add) == Said.WHOLE
                ? Optional.of(Utterance.joined(parts))
                : Optional.empty();
    }

    @Override
    public Said say(Speech clause, Predicate<Utterance> listener) {
        if (clause.text().length() > TEXT_MAX) {
            return Said.NOTHING;
        }
        turn.lock();
        try {
            return made(clause, listener);
        } finally {
            turn.unlock();
        }
    }

    private Said made(Speech clause, Predicate<Utterance> listener) {
        var answer = new Answer();
        var patience = PATIENCE.plus(PATIENCE_A_SIGN.multipliedBy(clause.text().length()));
        var asked = helper.ask(engine, Sounds.question(clause), patience, answer);
        try {
            var said = answer.to(listener, coming());
            if (said == Said.CUT) {
                asked.cancel();
            }
            return said;
        } catch (TimeoutException e) {
            asked.cancel();
            return Said.NOTHING;
        } catch (InterruptedException e) {
            asked.cancel();
            Thread.currentThread().interrupt();
            return Said.CUT;
        }
    }

    private boolean coming() {
        return helper.standing(engine) instanceof Standing.Coming;
    }

    /// The sound of one clause; its end comes in any case, since the helper's patience has one.
    private static final class Answer implements Replies {

        private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();

        private sealed interface Piece {
            record Sound(byte[] bytes) implements Piece {}

            record Done() implements Piece {}

            record Failed() implements Piece {}
        }

        @Override
        public void part(byte[] body) {
            pieces.add(new Piece.Sound(body));
        }

        @Override
        public void done() {
            pieces.add(new Piece.Done());
        }

        @Override
        public void failed() {
            pieces.add(new Piece.Failed());
        }

        /// Gives the listener what comes.
        ///
        /// @param coming true when the engine is not loaded yet
        Said to(Predicate<Utterance> listener, boolean coming)
                throws InterruptedException, TimeoutException {
            var piece =
                    coming ? pieces.poll(COMING.toMillis(), TimeUnit.MILLISECONDS) : pieces.take();
            if (piece == null) {
                throw new TimeoutException();
            }
            boolean something = false;
            while (piece instanceof Piece.Sound sound) {
                something = true;
                if (!given(sound, listener)) {
                    return Said.CUT;
                }
                piece = pieces.take();
            }
            if (!something) {
                return Said.NOTHING;
            }
            return piece instanceof Piece.Done ? Said.WHOLE : Said.CUT;
        }

        private static boolean given(Piece.Sound sound, Predicate<Utterance> listener) {
            try {
                return listener.test(Sounds.answer(sound.bytes()));
            } catch (ProtocolException e) {
                LOG.warn("the sound of a clause cannot be read");
                return false;
            }
        }
    }

    @Override
    public String fingerprint(Speech.Language language) {
        return Objects.requireNonNull(fingerprints.get(language));
    }

    /// The helper is closed by whoever started it.
    @Override
    public void close() {}
}
