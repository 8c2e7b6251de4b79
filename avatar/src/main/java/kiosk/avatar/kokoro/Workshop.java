package kiosk.avatar.kokoro;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kiosk.avatar.kokoro.Stretches.Stretch;

/// Makes the stretches of a clause: one on each core at a time, since much of the work in a stretch
/// (all but its products of matrices) does not get faster with a second one.
///
/// Thread rule: any thread.
final class Workshop implements AutoCloseable {

    private final Model model;
    private final int benches;
    private final ExecutorService workers;

    /// @param benches so many stretches are made at once
    Workshop(Model model, int benches) {
        this.model = model;
        this.benches = benches;
        this.workers =
                Executors.newFixedThreadPool(
                        benches, Thread.ofPlatform().daemon().name("voice-", 0).factory());
    }

    /// Begins with all of them, in their order.
    Order order(Model.Draft draft, float[] levels, List<Stretch> stretches) {
        return new Order(
                stretches.stream()
                        .map(each ->
                                CompletableFuture.supplyAsync(
                                        () -> made(draft, levels, each), workers))
                        .toList());
    }

    /// @param nanos what making it took
    private record Made(float[] sound, int frames, long nanos) {}

    private Made made(Model.Draft draft, float[] levels, Stretch stretch) {
        long begun = System.nanoTime();
        try {
            float[] sound = model.sound(draft, levels, stretch.madeFrom(), stretch.madeTo());
            int frames = stretch.madeTo() - stretch.madeFrom();
            return new Made(sound, frames, System.nanoTime() - begun);
        } catch (OrtException e) {
            throw new CompletionException(e);
        }
    }

    /// Waits for what is being made; begins nothing more.
    @Override
    public void close() {
        workers.close();
    }

    /// The stretches of one clause, until it is closed: then no further one is begun.
    final class Order implements AutoCloseable {

        private final List<CompletableFuture<Made>> all;
        private int given;
        private int frames;
        private long nanos;

        private Order(List<CompletableFuture<Made>> all) {
            this.all = all;
        }

        /// The sound of the next one; waits until it is made.
        float[] next() throws OrtException {
            try {
                var made = all.get(given++).join();
                frames += made.frames();
                nanos += made.nanos();
                return made.sound();
            } catch (CompletionException e) {
                if (e.getCause() instanceof OrtException failed) {
                    throw failed;
                }
                throw e;
            }
        }

        /// What making a frame took until now, all benches at work.
        double frameNanos() {
            return nanos / Math.max(1.0, frames) / benches;
        }

        @Override
        public void close() {
            all.forEach(each -> each.cancel(false));
        }
    }
}
