package kiosk.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kiosk.app.config.KioskConfig;
import kiosk.app.talk.Dialogues;
import kiosk.app.talk.FixedAnswers;
import kiosk.app.talk.LateEars;
import kiosk.app.talk.MatterRetrieval;
import kiosk.app.talk.Senses;
import kiosk.app.ui.Words;
import kiosk.app.visit.Scene;
import kiosk.app.voice.AuthoredSayings;
import kiosk.app.voice.Mouthpiece;
import kiosk.app.voice.Prompts;
import kiosk.app.voice.ServerLoudspeaker;
import kiosk.avatar.helper.EngineSettings;
import kiosk.avatar.helper.HelperProcess;
import kiosk.avatar.helper.Launch;
import kiosk.avatar.helper.RemoteEars;
import kiosk.avatar.helper.RemotePresence;
import kiosk.avatar.helper.RemoteVoice;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.presence.PresenceEvent;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.matter.Catalogue;
import kiosk.matter.Matter;
import kiosk.matter.PackScene;
import kiosk.matter.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the voice ready in the background; the machine serves meanwhile, and without it. The
/// engines live in a process of their own.
final class VoiceDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceDoor.class);
    private static final int THREADS = 2;

    private final KioskConfig config;
    private final Supplier<List<Matter>> matters;
    private final Mouthpiece mouthpiece;
    private final Dialogues dialogues;
    private final LateEars ears = new LateEars();
    private final ExecutorService loading =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("voice-loading").factory());
    private final Supplier<List<PackScene>> scenes;
    private Optional<HelperProcess> helper = Optional.empty();
    private Optional<RemotePresence> presence = Optional.empty();
    private Optional<Engines> engines = Optional.empty();
    private Optional<PackScene.Voices> cast = Optional.empty();
    private Optional<Prompts> prompts = Optional.empty();
    private boolean closed;

    /// @param scenes of the active pack
    /// @param catalogue of the active pack
    /// @param language in which the customer is spoken to
    /// @param now by central's clock
    VoiceDoor(
            KioskConfig config,
            Supplier<List<PackScene>> scenes,
            Supplier<Catalogue> catalogue,
            Supplier<String> language,
            InstantSource now) {
        this.config = config;
        this.scenes = scenes;
        matters = () -> catalogue.get().matters();
        dialogues =
                new Dialogues(
                        new MatterRetrieval(catalogue, language),
                        () -> LocalDate.ofInstant(now.instant(), config.terminal().zone()));
        mouthpiece =
                config.voice().speaking()
                        ? new Mouthpiece(
                                ServerLoudspeaker.orComputer(
                                        config.voice().device(), System.getenv()),
                                new AuthoredSayings(matters, this::greetings))
                        : Mouthpiece.silent();
    }

    private List<Texts> greetings() {
        return scenes.get().stream().map(PackScene::greeting).toList();
    }

    Senses senses() {
        return new Senses(
                mouthpiece,
                ears,
                dialogues,
                new Senses.Manner(config.hearing().atDoor(), config.hearing().echoFree()));
    }

    /// @param free whether nobody is served now
    /// @param near hears who comes near
    void open(BooleanSupplier free, Consumer<PresenceEvent> near) {
        boolean wanted =
                config.voice().speaking()
                        || config.hearing().listening()
                        || config.presence().enabled();
        if (wanted) {
            loading.execute(() -> {
                try {
                    load(free, near);
                } catch (RuntimeException | LinkageError e) {
                    LOG.error("the voice does not start: everything is read as before", e);
                }
            });
        }
    }

    private void load(BooleanSupplier free, Consumer<PresenceEvent> near) {
        boolean audible = config.voice().speaking() && mouthpiece.audible();
        if (config.voice().speaking() && !audible) {
            LOG.warn("no voice is loaded: nobody would hear it");
        }
        if (config.hearing().listening()) {
            dialogues.prepare();
        } else if (!audible && !config.presence().enabled()) {
            return;
        }
        var models =
                config.voice()
                        .models()
                        .map(ModelFolder::new)
                        .orElseGet(() -> ModelFolder.usual(System.getenv()));
        ready(new Engines(models, audible, free, near));
    }

    private EngineSettings.Hearing hearing() {
        return new EngineSettings.Hearing(config.hearing().listening(), config.hearing().device());
    }

    /// What the engines need besides who speaks.
    private record Engines(
            ModelFolder models,
            boolean audible,
            BooleanSupplier free,
            Consumer<PresenceEvent> near) {}

    private Optional<Path> camera() {
        return config.presence().enabled()
                ? Optional.of(config.presence().camera())
                : Optional.empty();
    }

    /// Who speaks: whom the scene names, else the configured ones.
    private KokoroVoice.Speakers speakers() {
        return cast.map(c -> new KokoroVoice.Speakers(c.mandarin(), c.english()))
                .orElseGet(() ->
                        new KokoroVoice.Speakers(
                                config.voice().mandarin(), config.voice().english()));
    }

    /// Another scene may name other speakers: the engines start anew with them, between two visits.
    void staged(Scene scene) {
        if (scene.place() instanceof Scene.Attract) {
            recast(scene.shell().scene().flatMap(PackScene::voices));
        }
    }

    private synchronized void recast(Optional<PackScene.Voices> wanted) {
        boolean other = !wanted.equals(cast);
        cast = wanted;
        if (other && !closed) {
            engines.ifPresent(known -> loading.execute(() -> ready(known)));
        }
    }

    /// Ends the engines' process and starts another; on the loading thread alone, since waiting for
    /// the end of one must keep nobody who tells of the next scene.
    private void ready(Engines known) {
        ended().ifPresent(HelperProcess::close);
        start(known);
    }

    private synchronized Optional<HelperProcess> ended() {
        if (closed) {
            return Optional.empty();
        }
        prompts.ifPresent(Prompts::close);
        presence.ifPresent(RemotePresence::close);
        var before = helper;
        helper = Optional.empty();
        return before;
    }

    /// Starts the engines' process and goes on without waiting for it: what was made ahead is heard
    /// at once.
    private synchronized void start(Engines known) {
        if (closed) {
            return;
        }
        engines = Optional.of(known);
        var settings = new EngineSettings(known.models(), speakers(), THREADS, hearing(), camera());
        var process =
                new HelperProcess(Launch.of(settings, config.dataFolder().resolve("engines")));
        helper = Optional.of(process);
        process.start();
        if (config.hearing().listening()) {
            ears.hearWith(new RemoteEars(process));
        }
        if (config.presence().enabled()) {
            presence = Optional.of(RemotePresence.watch(process, known.near()));
        }
        if (known.audible()) {
            speak(process, settings, known.free());
        }
    }

    private void speak(HelperProcess process, EngineSettings settings, BooleanSupplier free) {
        var speaker =
                new Speaker(
                        List.of(
                                RemoteVoice.kokoro(process, settings.speakers()),
                                RemoteVoice.mary(process),
                                RemoteVoice.espeak(process)),
                        new PromptShelf(config.dataFolder().resolve("prompts")));
        mouthpiece.speakWith(speaker);
        var work =
                new Prompts(
                        speaker,
                        matters,
                        this::greetings,
                        (language, pack) -> FixedAnswers.of(Words.in(language), pack),
                        () -> free.getAsBoolean() && !ears.engaged());
        prompts = Optional.of(work);
        work.make();
    }

    @Override
    public synchronized void close() {
        closed = true;
        prompts.ifPresent(Prompts::close);
        mouthpiece.close();
        ears.close();
        loading.shutdownNow();
        presence.ifPresent(RemotePresence::close);
        helper.ifPresent(HelperProcess::close);
    }
}
