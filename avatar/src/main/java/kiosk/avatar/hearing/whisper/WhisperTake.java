package kiosk.avatar.hearing.whisper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.Recogniser;
import org.jspecify.annotations.Nullable;

/// The sound of one utterance, and what is being made of it.
final class WhisperTake implements Recogniser.Take {

    /// The engine takes nothing shorter than a second.
    private static final int LEAST_SAMPLES = Microphone.RATE * 5 / 4;

    private static final float SCALE = 1f / 32_768;

    private final WhisperRecogniser recogniser;
    private final Ears.Request request;
    private float[] samples = new float[Microphone.RATE * 4];
    private int length;
    private boolean pausing;
    private @Nullable Future<List<Ears.Guess>> ahead;
    private AtomicBoolean wanted = new AtomicBoolean();

    WhisperTake(WhisperRecogniser recogniser, Ears.Request request) {
        this.recogniser = recogniser;
        this.request = request;
    }

    @Override
    public void hear(short[] pcm) {
        if (length + pcm.length > samples.length) {
            samples = Arrays.copyOf(samples, 2 * (length + pcm.length));
        }
        for (short sample : pcm) {
            samples[length++] = sample * SCALE;
        }
    }

    @Override
    public void pause() {
        pausing = true;
        ahead = now();
    }

    @Override
    public void resume() {
        pausing = false;
        stop();
    }

    private void stop() {
        wanted.set(false);
        if (ahead != null) {
            ahead.cancel(false);
        }
        ahead = null;
    }

    private Future<List<Ears.Guess>> now() {
        float[] all = Arrays.copyOf(samples, Math.max(length, LEAST_SAMPLES));
        wanted = new AtomicBoolean(true);
        return recogniser.later(all, request, wanted::get);
    }

    @Override
    public Optional<String> partial() {
        var made = ahead;
        if (made == null || made.state() != Future.State.SUCCESS) {
            return Optional.empty();
        }
        return made.resultNow().stream().findFirst().map(Ears.Guess::text);
    }

    @Override
    public Future<List<Ears.Guess>> end() {
        var made = ahead;
        if (pausing && made != null) {
            return made;
        }
        stop();
        return length == 0 ? CompletableFuture.completedFuture(List.of()) : now();
    }

    @Override
    public void close() {
        stop();
        Arrays.fill(samples, 0);
        length = 0;
    }
}
