package kiosk.central;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kiosk.central.days.NightCheck;
import kiosk.central.departments.CaseDesk;
import kiosk.central.ingest.TerminalVoice;
import kiosk.central.retention.Forgetting;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.uploads.UploadDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for due operations several times a second, and now and then for money that no day's end
/// covers, for files nobody kept and for what may not be kept any longer, on a thread of its own
/// that nobody interrupts. Several nodes may do so at once: each row is taken by one.
final class DueRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueRunner.class);
    private static final long EVERY_MS = 200;
    private static final long STOP_S = 10;
    private static final long DAYS_EVERY_MIN = 15;

    private final Database database;
    private final CaseDesk cases;
    private final UploadDesk uploads;
    private final TerminalVoice voice;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("due").daemon().factory());

    DueRunner(
            Database database,
            CaseDesk cases,
            UploadDesk uploads,
            TerminalVoice voice,
            Clock clock) {
        this.uploads = uploads;
        this.database = database;
        this.cases = cases;
        this.voice = voice;
        this.clock = clock;
        var _ = timer.scheduleWithFixedDelay(this::run, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
        var _ = timer.scheduleWithFixedDelay(this::days, 1, DAYS_EVERY_MIN, TimeUnit.MINUTES);
    }

    private void days() {
        try {
            uploads.purge();
            int gone = database.inTransaction(tx -> Forgetting.run(tx, clock.instant()));
            if (gone > 0) {
                LOG.info("{} rows forgotten", gone);
            }
            int open = database.inTransaction(tx -> NightCheck.run(tx, clock.instant()));
            if (open > 0) {
                LOG.warn("{} terminals hold money that no day's end covers", open);
            }
        } catch (CentralStoreException | RuntimeException e) {
            // An exception would end the timer for good; the next look comes.
            LOG.error("files and day ends not looked at", e);
        }
    }

    private void run() {
        try {
            voice.down(cases.runDue(database));
        } catch (CentralStoreException | RuntimeException e) {
            // An exception would end the timer for good; the rows stay due.
            LOG.error("due operations not run", e);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(STOP_S, TimeUnit.SECONDS)) {
                LOG.warn("a due operation still runs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
