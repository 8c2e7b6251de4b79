package kiosk.app.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import kiosk.app.ui.FxThread;
import org.junit.jupiter.api.Assumptions;
import org.testfx.api.FxToolkit;

/// The toolkit for tests; they are skipped where there is no display at all.
final class Toolkit {

    private static final long MOST_SECONDS = 170;

    private Toolkit() {}

    static void start() throws TimeoutException {
        Assumptions.assumeTrue(
                System.getenv("DISPLAY") != null, "no display: run packaging/verify, or Xvfb");
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /// Runs this on the toolkit's thread and waits for its answer.
    static <T> T onFx(Callable<T> task) throws Exception {
        var future = new FutureTask<>(task);
        FxThread.run(future);
        return future.get(MOST_SECONDS, TimeUnit.SECONDS);
    }
}
