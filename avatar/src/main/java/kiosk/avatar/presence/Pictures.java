package kiosk.avatar.presence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Pictures with a deadline: the source is asked on a thread of its own, because a read from a
/// camera whose driver is stuck may never return. It is asked again once it did; what came too late
/// is wiped.
///
/// Thread rule: one thread; [#close] any.
final class Pictures implements AutoCloseable {

    private final FrameSource source;
    private final Duration answers;
    private final ExecutorService asking =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("camera").factory());
    private Optional<Future<FrameSource.Shot>> late = Optional.empty();

    /// @param answers so long a picture may take
    Pictures(FrameSource source, Duration answers) {
        this.source = source;
        this.answers = answers;
    }

    /// True while the source has not returned from a look that was given up.
    boolean hang() {
        if (late.isPresent() && late.get().isDone()) {
            wipe(late.get());
            late = Optional.empty();
        }
        return late.isPresent();
    }

    private static void wipe(Future<FrameSource.Shot> done) {
        if (done.state() == Future.State.SUCCESS
                && done.resultNow() instanceof FrameSource.Shot.Picture(var frame)) {
            frame.wipe();
        }
    }

    /// As [FrameSource#next], in time.
    FrameSource.Shot next() {
        var asked = asking.submit(source::next);
        try {
            return asked.get(answers.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            late = Optional.of(asked);
            return new FrameSource.Shot.Nothing("the camera does not answer");
        } catch (ExecutionException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static RuntimeException broken(ExecutionException e) {
        return switch (e.getCause()) {
            case LinkageError missing -> throw missing;
            case RuntimeException trouble -> trouble;
            case null, default -> new IllegalStateException(e);
        };
    }

    /// Closes the source after the look at hand; never waits.
    @Override
    public void close() {
        asking.execute(source::close);
        asking.shutdown();
    }
}
