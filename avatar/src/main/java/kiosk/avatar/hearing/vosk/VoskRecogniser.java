package kiosk.avatar.hearing.vosk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Recogniser;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.models.Unpacked;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vosk, small models: it hears while somebody speaks, freely or only what is expected. A model
/// stays loaded until the end, since its memory never comes back.
///
/// Thread rule: any thread; everything of the library happens on one of its own.
public final class VoskRecogniser implements Recogniser {

    private static final Logger LOG = LoggerFactory.getLogger(VoskRecogniser.class);
    private static final int CLOSING_SECONDS = 5;

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vosk").factory());

    private final Map<Speech.Language, VoskModel> models = new EnumMap<>(Speech.Language.class);
    private volatile boolean failed;

    VoskRecogniser(Map<Speech.Language, VoskModel> models) {
        this.models.putAll(models);
    }

    /// The pack of a language.
    static Lock.Pack pack(Speech.Language language) {
        String id = language == Speech.Language.MANDARIN ? "vosk-chinese" : "vosk-english";
        return Lock.ours().pack(id).orElseThrow();
    }

    /// Loads every language whose pack is here; empty when none is, which is nothing to worry
    /// about.
    ///
    /// @throws ModelException when a pack is damaged, or the engine does not start here
    public static Optional<VoskRecogniser> load(ModelFolder folder) throws ModelException {
        var recogniser = new VoskRecogniser(Map.of());
        boolean whole = false;
        try {
            for (var language : Speech.Language.values()) {
                var pack = pack(language);
                var archive = folder.checked(pack, pack.names().getFirst());
                if (archive.isPresent()) {
                    try (var unpacked = Unpacked.of(archive.get())) {
                        var content = unpacked.content();
                        recogniser.models.put(
                                language, recogniser.up(() -> VoskLibrary.of(content)));
                    }
                }
            }
            whole = !recogniser.models.isEmpty();
            return whole ? Optional.of(recogniser) : Optional.empty();
        } finally {
            if (!whole) {
                recogniser.close();
            }
        }
    }

    private VoskModel up(VoskModel.Start start) throws ModelException {
        try {
            return worker.submit(start::up).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted", e);
        } catch (ExecutionException e) {
            throw new ModelException("Vosk does not start here", e);
        }
    }

    @Override
    public Condition condition(Speech.Language language) {
        if (!models.containsKey(language)) {
            return new Condition.Absent(
                    pack(language).id() + " is not here: packaging/models import FOLDER");
        }
        return failed
                ? new Condition.Degraded("Vosk failed on the last sentence")
                : new Condition.Available();
    }

    @Override
    public Take begin(Ears.Request request) {
        var model = models.get(request.language());
        if (model == null) {
            throw new HearingException("Vosk does not hear this language");
        }
        return new VoskTake(worker, model, request, worked -> failed = !worked);
    }

    @Override
    public void close() {
        if (worker.isShutdown()) {
            return;
        }
        worker.execute(() -> models.values().forEach(VoskModel::close));
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Vosk does not end; it is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
