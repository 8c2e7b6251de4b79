package kiosk.device.sim.ipp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.device.Pace;
import kiosk.device.raster.PdfPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves jobs along as time passes: whoever asks first brings it up to date. So it needs no thread
/// and runs over simulated time as well.
///
/// Thread rule: guarded by its caller.
final class PageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(PageEngine.class);
    private static final int DOTS_PER_INCH = 110;

    private final Pace pace;
    private final PageStore store;
    private final Speed speed;
    private final PageTray tray = new PageTray();
    private final List<PageJob> jobs = new ArrayList<>();
    private final long bornAtNanos;
    private int lastId;
    private long nextAtNanos;
    private boolean abortNext;

    /// How fast it is.
    record Speed(Duration warmUp, Duration page) {}

    PageEngine(Pace pace, PageStore store, Speed speed) {
        this.pace = pace;
        this.store = store;
        this.speed = speed;
        this.bornAtNanos = pace.nanos();
        this.lastId = store.lastNumber();
    }

    PageTray tray() {
        return tray;
    }

    void abortNext() {
        abortNext = true;
    }

    List<PageJob> jobs() {
        return List.copyOf(jobs);
    }

    Optional<PageJob> job(int id) {
        return jobs.stream().filter(job -> job.id() == id).findFirst();
    }

    PageJob create(String name) {
        lastId++;
        var job = new PageJob(lastId, name);
        jobs.add(job);
        return job;
    }

    /// @return false when the document is no PDF
    boolean arrived(PageJob job, byte[] pdf) {
        try (var pages = PdfPages.open(pdf)) {
            if (pages.count() == 0) {
                throw new IOException("no pages");
            }
            store.document(job.id(), pdf);
            job.arrived(pdf, pages.count());
            return true;
        } catch (IOException e) {
            LOG.debug("Job {}: document refused", job.id(), e);
            job.become(PageJob.ABORTED, "document-format-error");
            return false;
        }
    }

    /// Pages that are out stay out.
    void cancel(PageJob job) {
        job.become(PageJob.CANCELED, "job-canceled-by-user");
    }

    int upSeconds() {
        return 1 + (int) Duration.ofNanos(pace.nanos() - bornAtNanos).toSeconds();
    }

    /// printer-state: 3 idle, 4 processing, 5 stopped.
    int state() {
        if (tray.stopped()) {
            return 5;
        }
        return jobs.stream().allMatch(job -> job.ended() || job.incoming()) ? 3 : 4;
    }

    /// Paper was put in or taken out: what waits goes on, or stops.
    void trayTouched() {
        nextAtNanos = pace.nanos() + speed.page().toNanos();
        bringUpToDate();
    }

    /// Does what is due now; what falls due while a page is being drawn waits for the next call, so
    /// that questions and commands come in between.
    void bringUpToDate() {
        long now = pace.nanos();
        while (true) {
            PageJob job = current().orElse(null);
            if (job == null) {
                return;
            }
            if (job.state() == PageJob.PENDING) {
                job.begin(upSeconds());
                nextAtNanos = now + speed.warmUp().plus(speed.page()).toNanos();
            }
            if (tray.stopped()) {
                job.become(PageJob.STOPPED, "printer-stopped");
                return;
            }
            if (job.state() == PageJob.STOPPED) {
                job.become(PageJob.PROCESSING, "job-printing");
            }
            if (now < nextAtNanos) {
                return;
            }
            printSide(job);
        }
    }

    private Optional<PageJob> current() {
        return jobs.stream().filter(job -> !job.ended() && !job.incoming()).findFirst();
    }

    private void printSide(PageJob job) {
        if (abortNext) {
            abortNext = false;
            job.become(PageJob.ABORTED, "aborted-by-system");
            return;
        }
        if (!tray.take()) {
            return;
        }
        try (var pages = PdfPages.open(job.pdf())) {
            byte[] png = pages.png(job.completed(), DOTS_PER_INCH);
            store.page(job.id(), job.completed() + 1, png);
        } catch (IOException e) {
            LOG.debug("Job {}: page cannot be drawn", job.id(), e);
            job.become(PageJob.ABORTED, "document-format-error");
            return;
        }
        job.sidePrinted();
        nextAtNanos += speed.page().toNanos();
        if (job.completed() == job.impressions()) {
            job.become(PageJob.COMPLETED, "job-completed-successfully");
        }
    }
}
