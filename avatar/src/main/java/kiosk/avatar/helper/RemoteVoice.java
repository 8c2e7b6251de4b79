package kiosk.avatar.helper;

import java.net.ProtocolException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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
        if (clause.text().length() > TEXT_MAX) {
            return Optional.empty();
        }
        turn.lock();
        try {
            return made(clause);
        } finally {
            turn.unlock();
        }
    }

    private Optional<Utterance> made(Speech clause) {
        var answer = new Answer();
        var patience = PATIENCE.plus(PATIENCE_A_SIGN.multipliedBy(clause.text().length()));
        var asked = helper.ask(engine, Sounds.question(clause), patience, answer);
        try {
            return answer.get(coming());
        } catch (TimeoutException e) {
            asked.cancel();
            return Optional.empty();
        } catch (InterruptedException e) {
            asked.cancel();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean coming() {
        return helper.standing(engine) instanceof Standing.Coming;
    }

    /// The sound of one clause; its end comes in any case, since the helper's patience has one.
    private static final class Answer implements Replies {

        private final CompletableFuture<Optional<byte[]>> whole = new CompletableFuture<>();
        private volatile Optional<byte[]> sound = Optional.empty();

        @Override
        public void part(byte[] body) {
            sound = Optional.of(body);
        }

        @Override
        public void done() {
            whole.complete(sound);
        }

        @Override
        public void failed() {
            whole.complete(Optional.empty());
        }

        /// @param coming true when the engine is not loaded yet
        Optional<Utterance> get(boolean coming) throws InterruptedException, TimeoutException {
            try {
                var bytes =
                        coming ? whole.get(COMING.toMillis(), TimeUnit.MILLISECONDS) : whole.get();
                return bytes.isEmpty() ? Optional.empty() : Optional.of(Sounds.answer(bytes.get()));
            } catch (ProtocolException | ExecutionException e) {
                LOG.warn("the sound of a clause cannot be read");
                return Optional.empty();
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
