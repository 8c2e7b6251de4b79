package kiosk.avatar.hearing.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Inventions;
import kiosk.avatar.hearing.Recogniser;

/// One utterance given to every recogniser that is there; what they agree on counts more.
final class Together implements AutoCloseable {

    private static final int LOOK_MILLIS = 20;

    /// However slow the machine is: then the engine counts as failed.
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static final int MOST_GUESSES = 5;
    private static final int A_SYLLABLE_MILLIS = 200;
    private static final double DOUBT = 0.6;

    private final List<Recogniser.Take> takes;
    private final Ears.Request request;
    private final Inventions inventions;

    Together(List<Recogniser> recognisers, Ears.Request request, Inventions inventions) {
        this.takes = recognisers.stream().map(r -> r.begin(request)).toList();
        this.request = request;
        this.inventions = inventions;
    }

    void hear(short[] pcm) {
        takes.forEach(t -> t.hear(pcm));
    }

    void pause() {
        takes.forEach(Recogniser.Take::pause);
    }

    void resume() {
        takes.forEach(Recogniser.Take::resume);
    }

    /// What it may become: of the first that knows.
    Optional<String> partial(int spokenMillis) {
        return takes.stream()
                .flatMap(t -> t.partial().stream())
                .filter(text -> !inventions.invented(text, request.language(), spokenMillis))
                .findFirst();
    }

    /// What it was, the likeliest first; empty when there were no words in it, or nobody wants it
    /// any more.
    ///
    /// @throws HearingException when every engine failed
    List<Ears.Guess> end(int spokenMillis, BooleanSupplier wanted) {
        var futures = takes.stream().map(Recogniser.Take::end).toList();
        var all = new ArrayList<List<Ears.Guess>>();
        Optional<Throwable> failure = Optional.empty();
        for (var future : futures) {
            try {
                all.add(result(future, wanted));
            } catch (ExecutionException | TimeoutException e) {
                failure = Optional.of(e);
            }
        }
        if (all.isEmpty() && failure.isPresent()) {
            throw new HearingException("no engine heard it", failure.get());
        }
        return fused(all, spokenMillis);
    }

    private static List<Ears.Guess> result(Future<List<Ears.Guess>> future, BooleanSupplier wanted)
            throws ExecutionException, TimeoutException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (wanted.getAsBoolean()) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - until > 0) {
                    future.cancel(false);
                    throw e;
                }
            } catch (CancellationException e) {
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        future.cancel(false);
        return List.of();
    }

    /// The same text of two engines counts for both; a text of one of two for half.
    private List<Ears.Guess> fused(List<List<Ears.Guess>> all, int spokenMillis) {
        double doubt = spokenMillis < A_SYLLABLE_MILLIS ? DOUBT : 1;
        long heard = all.stream().filter(g -> !g.isEmpty()).count();
        var sums = new LinkedHashMap<String, Double>();
        for (var guesses : all) {
            for (var guess : guesses) {
                if (!inventions.invented(guess.text(), request.language(), spokenMillis)) {
                    sums.merge(guess.text(), doubt * guess.confidence() / heard, Double::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .map(e -> new Ears.Guess(e.getKey(), Math.min(1, e.getValue())))
                .sorted(Comparator.comparingDouble(Ears.Guess::confidence).reversed())
                .limit(MOST_GUESSES)
                .toList();
    }

    @Override
    public void close() {
        takes.forEach(Recogniser.Take::close);
    }
}
