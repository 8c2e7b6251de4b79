package kiosk.avatar.hearing.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.Recogniser;
import kiosk.avatar.hearing.SpeechSense;
import kiosk.avatar.hearing.silero.SileroSense;
import kiosk.avatar.hearing.vosk.VoskRecogniser;
import kiosk.avatar.hearing.whisper.WhisperRecogniser;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears with the engines of this process.
public final class LocalEars implements Ears {

    private static final Logger LOG = LoggerFactory.getLogger(LocalEars.class);
    private static final int CLOSING_SECONDS = 5;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ears").factory());

    private final Microphone microphone;
    private final Engines engines;
    private Optional<Utterance> current = Optional.empty();

    LocalEars(Microphone microphone, Engines engines) {
        this.microphone = microphone;
        this.engines = engines;
    }

    /// Loads every engine whose pack is here: about a second and 250 MB. What is missing or does
    /// not start is told by [#condition]; nothing is thrown.
    ///
    /// @param threads of the two cores
    public static LocalEars load(ModelFolder models, Microphone microphone, int threads) {
        var missing = new ArrayList<String>();
        var sense = up(() -> SileroSense.load(models), missing);
        var recognisers = new ArrayList<Recogniser>();
        if (sense.isPresent()) {
            up(() -> WhisperRecogniser.load(models, threads), missing).ifPresent(recognisers::add);
            up(() -> VoskRecogniser.load(models), missing)
                    .flatMap(v -> v)
                    .ifPresent(recognisers::add);
        }
        return new LocalEars(
                microphone, new Engines(sense.map(s -> (SpeechSense) s), recognisers, missing));
    }

    private interface Load<T> {
        T up() throws ModelException;
    }

    private static <T> Optional<T> up(Load<T> load, List<String> missing) {
        try {
            return Optional.of(load.up());
        } catch (ModelException e) {
            LOG.warn("hearing is not whole", e);
            missing.add(e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Condition condition(Speech.Language language) {
        return engines.condition(language);
    }

    @Override
    public synchronized Listening listen(Request request, Consumer<Event> events) {
        current.ifPresent(Utterance::stop);
        var utterance = new Utterance(microphone, engines, request, events);
        current = Optional.of(utterance);
        if (!thread.isShutdown()) {
            thread.execute(utterance);
        }
        return utterance;
    }

    @Override
    public synchronized void close() {
        if (thread.isShutdown()) {
            return;
        }
        current.ifPresent(Utterance::stop);
        thread.execute(() -> engines.sense().ifPresent(SpeechSense::close));
        thread.shutdown();
        engines.recognisers().forEach(Recogniser::close);
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the ears do not end; they are left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
