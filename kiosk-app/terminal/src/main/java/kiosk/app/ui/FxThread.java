package kiosk.app.ui;

import javafx.application.Platform;

/// The one door to the toolkit's thread.
public final class FxThread {

    private FxThread() {}

    /// Runs this on the toolkit's thread: at once when called from there, else as soon as it can.
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /// Runs this on the toolkit's thread after what it is doing now.
    public static void later(Runnable task) {
        Platform.runLater(task);
    }
}
