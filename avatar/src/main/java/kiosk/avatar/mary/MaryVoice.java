package kiosk.avatar.mary;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import marytts.exceptions.SynthesisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// MaryTTS's own voice, for English while the natural one does not speak it. It costs seconds and
/// 40 MB, so it is loaded in the background the first time it is needed, and stays then.
///
/// Thread rule: any thread; clauses are made one after the other.
public final class MaryVoice implements Voice {

    private static final Logger LOG = LoggerFactory.getLogger(MaryVoice.class);
    private static final String PRINT = "mary/1/cmu-slt-hsmm";

    /// As many clauses in a row may fail before it counts as absent.
    private static final int PATIENCE = 3;

    private final BooleanSupplier needed;
    private final Synthesis.Start start;
    private final AtomicReference<State> state = new AtomicReference<>(new Asleep());
    private volatile int failures;

    private sealed interface State {}

    private record Asleep() implements State {}

    private record Waking() implements State {}

    private record Awake(Synthesis engine) implements State {}

    private record Broken(String why) implements State {}

    MaryVoice(BooleanSupplier needed, Synthesis.Start start) {
        this.needed = needed;
        this.start = start;
    }

    /// Nothing is loaded yet.
    ///
    /// @param needed whether no better voice speaks English; asked whenever somebody wants to know
    ///   how this one stands
    public static MaryVoice when(BooleanSupplier needed) {
        return new MaryVoice(needed, MaryEngine::start);
    }

    /// Loaded: seconds.
    ///
    /// @throws ModelException the message says why it does not start
    public static MaryVoice load() throws ModelException {
        var voice = when(() -> true);
        voice.state.set(new Awake(voice.start.up()));
        return voice;
    }

    /// Begins to load when it is needed.
    @Override
    public Condition condition(Speech.Language language) {
        if (language != Speech.Language.ENGLISH) {
            return new Condition.Absent("MaryTTS speaks English only");
        }
        return switch (Objects.requireNonNull(state.get())) {
            case Asleep asleep when needed.getAsBoolean() -> wake(asleep);
            case Asleep _ -> new Condition.Absent("it is loaded when no better voice speaks");
            case Waking _ -> new Condition.Absent("MaryTTS is being loaded");
            case Broken(var why) -> new Condition.Absent(why);
            case Awake _ when failures >= PATIENCE ->
                    new Condition.Absent("MaryTTS failed on " + PATIENCE + " sentences in a row");
            case Awake _ -> new Condition.Degraded("only the reduced voice (MaryTTS) speaks");
        };
    }

    private Condition wake(Asleep asleep) {
        if (state.compareAndSet(asleep, new Waking())) {
            Thread.ofPlatform().daemon().name("mary-loading").start(this::begin);
        }
        return new Condition.Absent("MaryTTS is being loaded");
    }

    private void begin() {
        try {
            long begun = System.nanoTime();
            state.set(new Awake(start.up()));
            LOG.info("MaryTTS is there after {} ms", (System.nanoTime() - begun) / 1_000_000);
        } catch (ModelException e) {
            broken(Objects.requireNonNullElse(e.getMessage(), "MaryTTS does not start"));
        } catch (RuntimeException | LinkageError e) {
            // whatever breaks in it, the others speak
            broken("MaryTTS does not start: " + e.getClass().getSimpleName());
        }
    }

    private void broken(String why) {
        state.set(new Broken(why));
        LOG.warn("mary is absent: {}", why);
    }

    @Override
    public Optional<Utterance> say(Speech clause) {
        if (!(state.get() instanceof Awake(var engine))
                || clause.language() != Speech.Language.ENGLISH) {
            return Optional.empty();
        }
        var words = MaryWords.of(clause.text());
        return words.isEmpty() ? Optional.empty() : made(engine, words, clause.pace());
    }

    private Optional<Utterance> made(Synthesis engine, List<MaryWords.Word> words, double pace) {
        boolean worked = false;
        try {
            var spoken = engine.say(words, pace);
            worked = spoken.pcm().length > 0;
            return worked ? Optional.of(new Timing(words, spoken).utterance()) : Optional.empty();
        } catch (SynthesisException | IOException | RuntimeException e) {
            // also what its modules throw; the message may hold what was to be said
            LOG.warn("MaryTTS failed on a clause: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            failures = worked ? 0 : Math.min(failures + 1, PATIENCE);
        }
    }

    @Override
    public String fingerprint(Speech.Language language) {
        return print(language);
    }

    /// What [#fingerprint] will be, before anything is loaded.
    public static String print(Speech.Language language) {
        return PRINT + "/" + language;
    }

    /// The engine stays with the process.
    @Override
    public void close() {}
}
