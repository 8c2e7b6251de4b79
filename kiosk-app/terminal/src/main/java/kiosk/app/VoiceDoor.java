package kiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kiosk.app.config.KioskConfig;
import kiosk.app.talk.LateEars;
import kiosk.app.talk.Senses;
import kiosk.app.voice.AuthoredSayings;
import kiosk.app.voice.Mouthpiece;
import kiosk.app.voice.Prompts;
import kiosk.app.voice.SystemLoudspeaker;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.espeak.EspeakVoice;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Voice;
import kiosk.matter.Matter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the voice ready in the background; the machine serves meanwhile, and without it.
final class VoiceDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceDoor.class);
    private static final int THREADS = 2;

    private final KioskConfig config;
    private final Supplier<List<Matter>> matters;
    private final Mouthpiece mouthpiece;
    private final LateEars ears = new LateEars();
    private final ExecutorService loading =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("voice-loading").factory());
    private Optional<Speaker> speaker = Optional.empty();
    private Optional<Prompts> prompts = Optional.empty();
    private boolean closed;

    /// @param matters of the active pack
    VoiceDoor(KioskConfig config, Supplier<List<Matter>> matters) {
        this.config = config;
        this.matters = matters;
        mouthpiece =
                config.voice().speaking()
                        ? new Mouthpiece(
                                new SystemLoudspeaker(config.voice().device()),
                                new AuthoredSayings(matters))
                        : Mouthpiece.silent();
    }

    Senses senses() {
        return new Senses(
                mouthpiece,
                ears,
                () -> (_, _) -> new Decision.Nothing(),
                new Senses.Manner(config.hearing().atDoor(), config.hearing().echoFree()));
    }

    /// @param free whether nobody is served now
    void open(BooleanSupplier free) {
        if (config.voice().speaking()) {
            loading.execute(() -> {
                try {
                    load(free);
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("the voice does not start: everything is read as before", e);
                }
            });
        }
    }

    private void load(BooleanSupplier free) {
        if (!mouthpiece.audible()) {
            LOG.warn("no voice is loaded: nobody would hear it");
            return;
        }
        var models =
                config.voice()
                        .models()
                        .map(ModelFolder::new)
                        .orElseGet(() -> ModelFolder.usual(System.getenv()));
        var ladder = new ArrayList<Voice>();
        try {
            ladder.add(
                    KokoroVoice.load(
                            models,
                            new KokoroVoice.Speakers(
                                    config.voice().mandarin(), config.voice().english()),
                            THREADS));
        } catch (ModelException e) {
            LOG.warn("the natural voice is absent: {}", e.getMessage());
        }
        ladder.add(EspeakVoice.find(new MandarinText()));
        var shelf = new PromptShelf(config.dataFolder().resolve("prompts"));
        var made = new Speaker(ladder, shelf);
        LOG.info("voice: {}", made.condition(Speech.Language.MANDARIN));
        ready(made, free);
    }

    private synchronized void ready(Speaker made, BooleanSupplier free) {
        if (closed) {
            made.close();
            return;
        }
        speaker = Optional.of(made);
        mouthpiece.speakWith(made);
        var work = new Prompts(made, matters, free);
        prompts = Optional.of(work);
        work.make();
    }

    @Override
    public synchronized void close() {
        closed = true;
        prompts.ifPresent(Prompts::close);
        mouthpiece.close();
        loading.shutdownNow();
        speaker.ifPresent(Speaker::close);
    }
}
