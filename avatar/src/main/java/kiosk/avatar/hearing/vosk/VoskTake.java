package kiosk.avatar.hearing.vosk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Recogniser;

/// One utterance; everything it does waits in line on the engine's thread. A closed question is
/// heard twice: as one of the answers, and freely, so that something else can be said.
final class VoskTake implements Recogniser.Take {

    private final Executor worker;
    private final VoskModel model;
    private final Ears.Request request;
    private final Consumer<Boolean> worked;
    private final List<Ear> ears = new ArrayList<>(); // the worker's alone
    private volatile String partial = "";
    private volatile boolean broken;

    private record Ear(VoskModel.Stream stream, Results results) {

        void hear(short[] pcm) {
            if (stream.hear(pcm)) {
                results.piece(stream.result());
            }
        }
    }

    /// @param worked hears after each utterance whether the engine did
    VoskTake(Executor worker, VoskModel model, Ears.Request request, Consumer<Boolean> worked) {
        this.worker = worker;
        this.model = model;
        this.request = request;
        this.worked = worked;
        later(this::begin);
    }

    private void begin() {
        var grammar = new Grammar(model::knows).of(request);
        if (grammar.isPresent()) {
            ears.add(new Ear(model.stream(grammar), new Results(request.language())));
        }
        ears.add(new Ear(model.stream(Optional.empty()), new Results(request.language())));
    }

    private void later(Runnable work) {
        try {
            worker.execute(() -> {
                if (broken) {
                    return;
                }
                try {
                    work.run();
                } catch (RuntimeException | LinkageError e) {
                    broken = true; // told by #end; the next utterance begins anew
                    worked.accept(false);
                }
            });
        } catch (RejectedExecutionException e) {
            broken = true;
        }
    }

    @Override
    public void hear(short[] pcm) {
        short[] own = pcm.clone();
        later(() -> {
            ears.forEach(ear -> ear.hear(own));
            var first = ears.getFirst();
            partial = first.results().partial(first.stream().partial());
        });
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public Optional<String> partial() {
        return Optional.of(partial).filter(text -> !text.isEmpty());
    }

    @Override
    public Future<List<Ears.Guess>> end() {
        var result = new CompletableFuture<List<Ears.Guess>>();
        later(() -> {
            var guesses = new LinkedHashMap<String, Double>();
            for (var ear : ears) {
                ear.results()
                        .whole(ear.stream().last())
                        .forEach(g -> guesses.merge(g.text(), g.confidence(), Math::max));
            }
            worked.accept(true);
            result.complete(
                    guesses.entrySet().stream()
                            .map(e -> new Ears.Guess(e.getKey(), e.getValue()))
                            .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
                            .toList());
        });
        failIfBroken(result);
        return result;
    }

    /// Behind everything else in line.
    private void failIfBroken(CompletableFuture<List<Ears.Guess>> result) {
        try {
            worker.execute(() -> result.completeExceptionally(failure()));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(failure());
        }
    }

    private static HearingException failure() {
        return new HearingException("Vosk failed");
    }

    @Override
    public void close() {
        broken = true; // what still waits in line is left out
        try {
            worker.execute(() -> {
                ears.forEach(ear -> ear.stream().close());
                ears.clear();
            });
        } catch (RejectedExecutionException e) {
            ears.clear(); // the engine is closed, and its streams with it
        }
    }
}
