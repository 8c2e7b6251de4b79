package kiosk.central;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kiosk.central.store.CentralStoreException;
import kiosk.central.terminals.CertificateWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after certificates every hour, on a virtual thread of its own.
final class WatchRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchRunner.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final CertificateWatch watch;
    private final CountDownLatch closed = new CountDownLatch(1);

    WatchRunner(CertificateWatch watch) {
        this.watch = watch;
        Thread.ofVirtual().name("certificate-watch").start(this::run);
    }

    private void run() {
        try {
            do {
                look();
            } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            watch.look();
        } catch (CentralStoreException e) {
            LOG.error("certificates not looked after", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
