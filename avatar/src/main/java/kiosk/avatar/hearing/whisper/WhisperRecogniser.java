package kiosk.avatar.hearing.whisper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Recogniser;
import kiosk.avatar.hearing.Wording;
import kiosk.avatar.hearing.whisper.WhisperModel.Heard;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whisper base. It hears an utterance as a whole: it begins in each pause, so that the text is
/// there when the end is certain.
///
/// Thread rule: any thread; the engine lives on one of its own.
public final class WhisperRecogniser implements Recogniser {

    private static final Logger LOG = LoggerFactory.getLogger(WhisperRecogniser.class);
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String HEARING = "whisper-hearing.onnx";
    private static final String WRITING = "whisper-writing.onnx";

    /// It says nothing about how certain it is.
    private static final double USUAL = 0.85;

    private static final double BETTER = 0.9;
    private static final double WORSE = 0.8;

    private static final int CLOSING_SECONDS = 5;

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("whisper").factory());

    private final WhisperModel.Start start;
    private @Nullable WhisperModel model; // the worker's alone
    private volatile boolean failed;

    WhisperRecogniser(WhisperModel.Start start) {
        this.start = start;
    }

    /// Loads it.
    ///
    /// @param threads of the two cores
    /// @throws ModelException when the pack is missing or damaged, or the engine does not start
    ///   here; the message says which
    public static WhisperRecogniser load(ModelFolder models, int threads) throws ModelException {
        var parts =
                new WhisperEngine.Parts(
                        file(models, VOCABULARY), file(models, HEARING), file(models, WRITING));
        var recogniser = new WhisperRecogniser(() -> WhisperEngine.of(parts, threads));
        try {
            recogniser.worker.submit(recogniser::model).get();
            return recogniser;
        } catch (InterruptedException e) {
            recogniser.close();
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted", e);
        } catch (ExecutionException e) {
            recogniser.close();
            throw new ModelException("Whisper does not start here", e);
        }
    }

    private static Path file(ModelFolder models, String name) throws ModelException {
        var pack = Lock.ours().pack("whisper").orElseThrow();
        return models.checked(pack, name)
                .orElseThrow(
                        () -> new ModelException("whisper is not here: packaging/models fetch"));
    }

    @Override
    public Condition condition(Speech.Language language) {
        return failed
                ? new Condition.Degraded("Whisper failed on the last sentence")
                : new Condition.Available();
    }

    @Override
    public Take begin(Ears.Request request) {
        return new WhisperTake(this, request);
    }

    /// @param wanted asked before it is written a second time: what went on after a pause is heard
    ///   anew, and waits for this
    Future<List<Ears.Guess>> later(float[] sound, Ears.Request request, BooleanSupplier wanted) {
        try {
            return worker.submit(() -> heard(sound, request, wanted));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new HearingException("Whisper is closed", e));
        }
    }

    private List<Ears.Guess> heard(float[] sound, Ears.Request request, BooleanSupplier wanted) {
        boolean worked = false;
        boolean open = request.expected() instanceof Ears.Expected.Anything;
        try (var heard = model().hear(sound, open)) {
            String text = text(heard, request);
            var guesses = new ArrayList<Ears.Guess>();
            boolean digits =
                    request.expected() instanceof Ears.Expected.Digits && wanted.getAsBoolean();
            if (digits && Prompts.begun(text, request)) {
                guesses.addAll(oneOrTwo(heard, request));
            } else if (!text.isEmpty() && !Prompts.echoed(text, request)) {
                guesses.add(new Ears.Guess(text, USUAL));
                if (digits) {
                    guesses.addAll(digits(text, heard, request));
                }
            }
            worked = true;
            failed = false;
            return List.copyOf(guesses);
        } catch (HearingException e) {
            LOG.warn("hearing failed; the engine starts anew with the next sentence", e);
            throw e;
        } finally {
            if (!worked) {
                failed = true;
                forget();
            }
        }
    }

    /// Written once more with nothing but digits to choose from, where it is or may be a number.
    private static List<Ears.Guess> digits(String text, Heard heard, Ears.Request request) {
        boolean written = Numeric.written(text);
        if (!written && !Numeric.maySound(text)) {
            return List.of();
        }
        return numbers(heard, request, written ? BETTER : WORSE).stream()
                .filter(guess -> written || Numeric.sounds(text, guess.text()))
                .toList();
    }

    /// A digit by itself is so short that the free text is none.
    private static List<Ears.Guess> oneOrTwo(Heard heard, Ears.Request request) {
        return numbers(heard, request, WORSE).stream()
                .filter(guess -> guess.text().matches("\\d{1,2}"))
                .toList();
    }

    /// The numbers it may be; whoever knows how many digits there are finds the right one.
    ///
    /// @param usual confidence of the likeliest
    private static List<Ears.Guess> numbers(Heard heard, Ears.Request request, double usual) {
        var hint = new WhisperModel.Hint(language(request), Prompts.digits(request.language()));
        var all = heard.digits(hint);
        Map<String, Double> once = new LinkedHashMap<>(); // a digit can be written in two ways
        for (var number : all) {
            double share = Math.exp(number.likely() - all.getFirst().likely());
            once.putIfAbsent(Numeric.figures(number.digits()), usual * share);
        }
        return once.entrySet().stream()
                .filter(number -> number.getKey().length() < WhisperModel.DIGITS_MOST)
                .map(number -> new Ears.Guess(number.getKey(), number.getValue()))
                .toList();
    }

    private static String text(Heard heard, Ears.Request request) {
        var hint = new WhisperModel.Hint(language(request), Prompts.of(request));
        return Wording.plain(heard.text(hint), request.language());
    }

    private static String language(Ears.Request request) {
        return request.language() == Speech.Language.MANDARIN ? "zh" : "en";
    }

    private WhisperModel model() {
        var there = model;
        if (there == null) {
            there = start.up();
            model = there;
        }
        return there;
    }

    private void forget() {
        if (model != null) {
            model.close();
            model = null;
        }
    }

    @Override
    public void close() {
        if (worker.isShutdown()) {
            return;
        }
        worker.execute(this::forget);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Whisper does not end; it is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
