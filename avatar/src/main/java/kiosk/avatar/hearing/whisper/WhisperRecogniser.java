package kiosk.avatar.hearing.whisper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
            var guesses = texts(heard, request);
            if (wanted.getAsBoolean()) {
                guesses = withNumber(guesses, heard, request);
            }
            worked = true;
            failed = false;
            return said(guesses, request);
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

    /// Without what it was only told beforehand; where that is the likeliest, nothing was said.
    private static List<Ears.Guess> said(List<Ears.Guess> guesses, Ears.Request request) {
        List<Ears.Guess> said =
                guesses.stream()
                        .filter(guess -> !guess.text().isEmpty())
                        .filter(guess -> !Prompts.echoed(guess.text(), request))
                        .toList();
        boolean echo = !said.isEmpty() && !said.getFirst().equals(guesses.getFirst());
        return echo ? List.of() : said;
    }

    private static List<Ears.Guess> texts(Heard heard, Ears.Request request) {
        var hint = new WhisperModel.Hint(language(request), Prompts.of(request));
        return guesses(heard.texts(hint), USUAL, text -> Wording.plain(text, request.language()));
    }

    /// Written once more with nothing but the signs of a number to choose from, where one is asked
    /// for and it is or may be one.
    private static List<Ears.Guess> withNumber(
            List<Ears.Guess> guesses, Heard heard, Ears.Request request) {
        Optional<Numeric> number = Numeric.asked(request);
        if (number.isEmpty()) {
            return guesses;
        }
        String text = guesses.getFirst().text();
        boolean digits = request.expected() instanceof Ears.Expected.Digits;
        if (digits && Prompts.begun(text, request)) { // one by itself is too short for a free text
            return numbers(heard, request, number.get(), WORSE, made -> made.length() <= 2);
        }
        var all = new ArrayList<>(guesses.subList(0, 1));
        if (number.get().written(text)) {
            all.addAll(numbers(heard, request, number.get(), BETTER, _ -> true));
        } else if (number.get().maySound(text)) {
            Predicate<String> alike = made -> number.get().sounds(text, made);
            all.addAll(numbers(heard, request, number.get(), WORSE, alike));
        }
        return all;
    }

    /// The numbers it may be, the likeliest first.
    ///
    /// @param usual confidence of the likeliest
    private static List<Ears.Guess> numbers(
            Heard heard,
            Ears.Request request,
            Numeric number,
            double usual,
            Predicate<String> which) {
        var hint = new WhisperModel.Hint(language(request), number.prompt());
        return guesses(heard.texts(hint, number.script()), usual, number::plain).stream()
                .limit(number.most())
                .filter(guess -> guess.text().length() < WhisperModel.SIGNS_MOST)
                .filter(guess -> which.test(guess.text()))
                .toList();
    }

    /// What reads the same counts once: a digit, for one, can be written in two ways.
    private static List<Ears.Guess> guesses(
            List<WhisperModel.Likely> all, double usual, UnaryOperator<String> read) {
        Map<String, Double> once = new LinkedHashMap<>();
        for (var one : all) {
            double share = Math.exp(one.likely() - all.getFirst().likely());
            once.putIfAbsent(read.apply(one.text()), usual * share);
        }
        return once.entrySet().stream()
                .map(one -> new Ears.Guess(one.getKey(), one.getValue()))
                .toList();
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
