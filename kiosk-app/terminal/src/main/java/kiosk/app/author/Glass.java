package kiosk.app.author;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import kiosk.app.shell.KioskWindow;
import kiosk.app.shell.WindowOptions;
import kiosk.app.tour.ScreenPng;
import kiosk.app.ui.FxThread;
import kiosk.app.visit.Visit;

/// The kiosk's window, opened by a command.
final class Glass {
    private static final double INCHES = 21.5;
    private static final int SECONDS_MAX = 60;

    private final Stage stage;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    private Glass(Stage stage) {
        this.stage = stage;
        stage.setOnHidden(_ -> closed.complete(true));
    }

    /// A window of half the size.
    static Glass open(Visit visit) throws AuthorException {
        return open(visit, WindowOptions.window(540, 960, INCHES));
    }

    /// The whole portrait screen, nothing moving: for pictures.
    static Glass still(Visit visit) throws AuthorException {
        return open(visit, WindowOptions.window(1080, 1920, INCHES).still());
    }

    private static Glass open(Visit visit, WindowOptions options) throws AuthorException {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        try {
            Platform.startup(() -> begun.complete(true));
        } catch (UnsupportedOperationException e) {
            throw new AuthorException("no window can be opened here: " + e.getMessage());
        }
        await(begun);
        return await(onFx(() -> {
            Stage stage = new Stage();
            Glass glass = new Glass(stage);
            new KioskWindow(stage, visit, options).open();
            return glass;
        }));
    }

    /// What the window shows now, as PNG.
    byte[] picture() throws AuthorException {
        await(onFx(() -> true)); // what was to be shown is shown
        return await(onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return ScreenPng.of(stage.getScene().snapshot(null));
        }));
    }

    /// Returns when the window was closed; `beat` is called twice a second meanwhile.
    void awaitClosed(Runnable beat) throws AuthorException {
        while (true) {
            try {
                closed.get(500, TimeUnit.MILLISECONDS);
                Platform.exit();
                return;
            } catch (TimeoutException e) {
                beat.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new AuthorException("the window failed: " + e.getMessage());
            }
        }
    }

    /// Closes everything.
    void close() throws AuthorException {
        await(onFx(() -> {
            stage.close();
            return true;
        }));
        Platform.exit();
    }

    private static <T> CompletableFuture<T> onFx(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e); // told by await
            }
        });
        return done;
    }

    private static <T> T await(CompletableFuture<T> future) throws AuthorException {
        try {
            return future.get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthorException("stopped");
        } catch (ExecutionException | TimeoutException e) {
            throw new AuthorException("the window failed: " + e);
        }
    }
}
