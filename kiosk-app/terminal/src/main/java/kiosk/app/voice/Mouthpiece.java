package kiosk.app.voice;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Lips;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what stands in the bubble. The newest thing wins; anything can be stopped at any instant.
/// Until a voice is there it stays silent and says nothing of it.
///
/// Thread rule: any thread, and no call waits for the device: finding what was made ahead, making,
/// playing and looking after the device have a platform thread each, since an engine at work (its
/// clause cannot be broken off) must not keep back what needs none, and the rest is native code.
public final class Mouthpiece implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mouthpiece.class);
    private static final int LOOK_MS = 10;
    private static final double STEP = 0.25;

    private final Loudspeaker loudspeaker;
    private final AtomicReference<Optional<Speaker>> speaker =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Talk>> talking = new AtomicReference<>(Optional.empty());
    private final ExecutorService finding = thread("voice-kept");
    private final ExecutorService making = thread("voice");
    private final ExecutorService playing = thread("loudspeaker");
    private final ScheduledExecutorService watching =
            Executors.newSingleThreadScheduledExecutor(named("loudspeaker-watch"));
    private final Sayings sayings;
    private volatile double share = 1;
    private volatile double own = 1;
    private volatile boolean slowly;
    private volatile boolean muted;
    private volatile boolean deaf = true;

    /// @param sayings what may be heard by everybody in the hall
    public Mouthpiece(Loudspeaker loudspeaker, Sayings sayings) {
        this.loudspeaker = loudspeaker;
        this.sayings = sayings;
    }

    /// One that never says anything.
    public static Mouthpiece silent() {
        return new Mouthpiece(_ -> Optional.empty(), (text, _) -> text);
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(named(name));
    }

    /// From now on there is a voice. Asks the device: not for the toolkit's thread.
    public void speakWith(Speaker voice) {
        audible();
        speaker.set(Optional.of(voice));
    }

    /// Whether a device is there. Asks it, until one was found: not for the toolkit's thread.
    public boolean audible() {
        if (deaf) {
            deaf = !loudspeaker.there();
        }
        return !deaf;
    }

    /// Whether something would be heard in this language.
    public boolean speaks(String language) {
        return !deaf && voice().map(v -> v.condition(in(language)).speaks()).orElse(false);
    }

    private Optional<Speaker> voice() {
        return Objects.requireNonNull(speaker.get());
    }

    /// Says this instead of what is being said.
    public void say(String text, String language, Shell.Look look) {
        say(text, language, look, () -> {});
    }

    /// The same.
    ///
    /// @param over run once, on any thread: it was said, or broken off, or nobody says it
    public void say(String text, String language, Shell.Look look, Runnable over) {
        say(text, look, over, () -> new Speech(sayings.aloud(text, language), in(language), 1));
    }

    /// Says what was put together of words that may be heard, see [#mayBeHeard].
    public void sayComposed(String text, String language, Shell.Look look, Runnable over) {
        say(text, look, over, () -> new Speech(text, in(language), 1));
    }

    /// Whether everybody in the hall may hear this.
    public boolean mayBeHeard(String text, String language) {
        return sayings.aloud(text, language).equals(text);
    }

    private void say(String text, Shell.Look look, Runnable over, Supplier<Speech> speech) {
        hush();
        var voice = voice();
        if (muted || share == 0 || voice.isEmpty() || text.isBlank()) {
            over.run();
            return;
        }
        double pace = slowly || look == Shell.Look.ELDER ? Speech.ELDER_PACE : 1;
        var talk = new Talk(over);
        talking.set(Optional.of(talk));
        try {
            finding.execute(() -> find(talk, voice.get(), () -> paced(speech.get(), pace)));
            playing.execute(() -> play(talk));
        } catch (RejectedExecutionException e) {
            talk.stop(); // closing
        }
    }

    private static Speech paced(Speech speech, double pace) {
        return new Speech(speech.text(), speech.language(), pace);
    }

    /// Takes the talk from the shelf, or leaves it to the engine.
    private void find(Talk talk, Speaker voice, Supplier<Speech> speech) {
        guarded(
                talk,
                () -> {
                    if (!talk.wanted() || !audible()) {
                        talk.stop();
                        return;
                    }
                    var said = speech.get();
                    talk.says(said.text());
                    var kept = voice.kept(said);
                    if (kept.isPresent()) {
                        var _ = kept.get().stream().allMatch(talk::take);
                        talk.complete();
                    } else {
                        making.execute(() -> make(talk, voice, said));
                    }
                });
    }

    private void make(Talk talk, Speaker voice, Speech speech) {
        guarded(
                talk,
                () -> {
                    voice.speak(speech, talk::wanted, talk::take);
                    talk.complete();
                });
    }

    /// Whatever breaks inside a voice costs this talk its rest and nothing else.
    private static void guarded(Talk talk, Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException e) {
            talk.stop(); // closing
        } catch (RuntimeException | LinkageError e) {
            // its message could hold what was to be said
            LOG.warn("the voice broke off: {}", trouble(e));
            talk.complete();
        }
    }

    private void play(Talk talk) {
        if (!talk.wanted()) {
            return;
        }
        try {
            var looking =
                    watching.scheduleAtFixedRate(
                            () -> talk.look(System.nanoTime()),
                            LOOK_MS,
                            LOOK_MS,
                            TimeUnit.MILLISECONDS);
            try {
                talk.play(this::open, () -> Math.min(1, share * own));
            } finally {
                looking.cancel(false);
            }
        } catch (RuntimeException e) {
            talk.stop();
            LOG.warn("the loudspeaker broke off: {}", trouble(e));
        }
    }

    private Optional<Loudspeaker.Playing> open(int rate) {
        var way = loudspeaker.open(rate);
        deaf = way.isEmpty();
        return way;
    }

    private static String trouble(Throwable e) {
        var at = e.getStackTrace();
        return e.getClass().getName() + (at.length > 0 ? " at " + at[0] : "");
    }

    private static Speech.Language in(String language) {
        return language.equals("en") ? Speech.Language.ENGLISH : Speech.Language.MANDARIN;
    }

    /// Silent at once.
    public void hush() {
        var talk = Objects.requireNonNull(talking.getAndSet(Optional.empty()));
        if (talk.isPresent()) {
            talk.get().stop();
            try {
                watching.execute(talk.get()::silence);
            } catch (RejectedExecutionException e) {
                // closing: its thread ends with the talk
            }
        }
    }

    /// The customer's own wish, until the session ends.
    public void mute(boolean on) {
        muted = on;
        if (on) {
            hush();
        }
    }

    public boolean muted() {
        return muted;
    }

    /// How loud, 0..100 %, as staff set it.
    public void loudness(int percent) {
        share = Math.clamp(percent, 0, 100) / 100.0;
    }

    /// The customer's own wish: louder (1) or softer (-1) than staff set it, until the session
    /// ends.
    public void louder(int steps) {
        own = Math.clamp(own + steps * STEP, STEP, 2);
    }

    /// The customer's own wish, until the session ends.
    public void slower() {
        slowly = true;
    }

    /// The session is over: its wishes end with it.
    public void forget() {
        hush();
        muted = false;
        slowly = false;
        own = 1;
    }

    /// The mouth now; empty while nothing is heard.
    public Optional<Lips> lips() {
        return Objects.requireNonNull(talking.get()).flatMap(Talk::lips);
    }

    /// The word of this text that is heard now; empty while nothing is heard, or something else
    /// than this text.
    public Optional<Utterance.Word> word(String text) {
        return Objects.requireNonNull(talking.get())
                .filter(t -> t.saysJust(text))
                .flatMap(Talk::word);
    }

    @Override
    public void close() {
        hush();
        finding.shutdown();
        making.shutdown();
        playing.shutdown();
        watching.shutdown();
    }
}
