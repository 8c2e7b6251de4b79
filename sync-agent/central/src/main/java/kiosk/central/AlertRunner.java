package kiosk.central;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kiosk.central.alerts.AlertWatch;
import kiosk.central.store.CentralStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the [AlertWatch] look every 15 seconds, on a thread of its own that nobody interrupts.
final class AlertRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRunner.class);
    private static final long EVERY_S = 15;
    private static final long STOP_S = 10;

    private final AlertWatch watch;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("alerts").daemon().factory());

    AlertRunner(AlertWatch watch) {
        this.watch = watch;
        var _ = timer.scheduleWithFixedDelay(this::run, EVERY_S, EVERY_S, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            watch.look();
        } catch (CentralStoreException | RuntimeException e) {
            // An exception would end the timer for good; the next look sees the same.
            LOG.error("alerts not looked after", e);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(STOP_S, TimeUnit.SECONDS)) {
                LOG.warn("alerts are still looked after");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
