package kiosk.app.machine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the process ends, whoever asks for it: SIGTERM, the power button, a closed window, the
/// watchdog. What is open is put away first, and 28 s later at the latest the process is gone: the
/// journal knows the rest.
public final class Ending {
    /// `EX_TEMPFAIL` of sysexits: start me again.
    public static final int AGAIN = 75;

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final Duration AT_MOST = Duration.ofSeconds(28);

    private final AtomicInteger code = new AtomicInteger();

    /// From now on `putAway` runs before the process ends. A SIGTERM counts as success (exit code
    /// 0).
    public void after(Runnable putAway) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("bye").unstarted(() -> bye(putAway)));
    }

    /// Ends the process with this exit code. Returns only to other threads.
    public void exit(int exitCode) {
        code.set(exitCode);
        System.exit(exitCode);
    }

    private void bye(Runnable putAway) {
        Thread worker = Thread.ofPlatform().name("put-away").daemon().start(putAway);
        try {
            if (!worker.join(AT_MOST)) {
                LOG.warn("not everything was put away within {} s", AT_MOST.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code.get());
    }
}
