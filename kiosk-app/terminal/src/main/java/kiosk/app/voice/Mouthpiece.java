package kiosk.app.voice;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Lips;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;

/// Says what stands in the bubble. The newest thing wins; anything can be stopped at any instant.
/// Until a voice is there it stays silent and says nothing of it.
///
/// Thread rule: any thread; making and playing have a platform thread each, since both wait in
/// native code.
public final class Mouthpiece implements AutoCloseable {

    private final Loudspeaker loudspeaker;
    private final AtomicReference<Optional<Speaker>> speaker =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Talk>> talking = new AtomicReference<>(Optional.empty());
    private final ExecutorService making = thread("voice");
    private final ExecutorService playing = thread("loudspeaker");
    private volatile double share = 1;
    private volatile boolean muted;

    public Mouthpiece(Loudspeaker loudspeaker) {
        this.loudspeaker = loudspeaker;
    }

    /// One that never says anything.
    public static Mouthpiece silent() {
        return new Mouthpiece(_ -> Optional.empty());
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /// From now on there is a voice.
    public void speakWith(Speaker voice) {
        speaker.set(Optional.of(voice));
    }

    /// Whether something would be heard in this language.
    public boolean speaks(String language) {
        return voice().map(v -> v.condition(in(language)).speaks()).orElse(false);
    }

    private Optional<Speaker> voice() {
        return Objects.requireNonNull(speaker.get());
    }

    /// Says this instead of what is being said.
    public void say(String text, String language, Shell.Look look) {
        hush();
        var voice = voice();
        if (muted || share == 0 || voice.isEmpty() || text.isBlank()) {
            return;
        }
        double pace = look == Shell.Look.ELDER ? Speech.ELDER_PACE : 1;
        var speech = new Speech(text, in(language), pace);
        var talk = new Talk();
        talking.set(Optional.of(talk));
        try {
            making.execute(() -> {
                voice.get().speak(speech, talk::take);
                talk.complete();
            });
            playing.execute(() -> talk.play(loudspeaker, () -> share));
        } catch (RejectedExecutionException e) {
            talk.stop(); // closing
        }
    }

    private static Speech.Language in(String language) {
        return language.equals("en") ? Speech.Language.ENGLISH : Speech.Language.MANDARIN;
    }

    /// Silent at once.
    public void hush() {
        Objects.requireNonNull(talking.getAndSet(Optional.empty())).ifPresent(Talk::stop);
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

    /// The mouth now; empty while nothing is heard.
    public Optional<Lips> lips() {
        return Objects.requireNonNull(talking.get()).flatMap(Talk::lips);
    }

    @Override
    public void close() {
        hush();
        making.shutdown();
        playing.shutdown();
    }
}
