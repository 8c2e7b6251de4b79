package kiosk.device.ipp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.DocumentPrinter;
import kiosk.device.LineException;
import kiosk.device.PrintOutcome;
import kiosk.device.owner.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Page printer over IPP. Proof of print is job-state 9 (completed), with the number of sides where
/// the printer counts them.
///
/// Operations run on the caller's thread, one at a time; a background thread asks for the status in
/// between.
public final class IppDocumentPrinter implements DocumentPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(IppDocumentPrinter.class);
    private static final int BYTES_MAX = 20 << 20;
    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int WATCH_SECONDS = 3;

    private final IppSettings settings;
    private final IppChannel channel;
    private final IppClient client;
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition closing = turn.newCondition();
    private volatile DeviceStatus status = DeviceStatus.offline("not asked yet");
    private volatile boolean closed;

    /// @param channel closed together with the printer
    public IppDocumentPrinter(IppSettings settings, IppChannel channel) {
        this.settings = settings;
        this.channel = channel;
        this.client = new IppClient(channel, settings.printer());
        if (settings.watched()) {
            Thread.ofVirtual().name("device-" + settings.name()).start(this::watch);
        }
    }

    /// Over HTTP.
    public IppDocumentPrinter(IppSettings settings) {
        this(settings, new HttpChannel(settings.printer()));
    }

    @Override
    public PrintOutcome print(byte[] pdf, String jobName, Duration deadline, Cancel cancel) {
        Deadline until = Deadline.in(deadline, settings.pace());
        if (pdf.length > BYTES_MAX || !isPdf(pdf)) {
            String raw = "no PDF of at most 20 MiB: " + pdf.length + " bytes";
            return new PrintOutcome.NotPrinted(
                    new DeviceStatus(status.health(), status.conditions(), raw));
        }
        turn.lock();
        try {
            var order = DocumentJob.Order.of(pdf, jobName, until, cancel);
            Duration stoppedMax = settings.stoppedMax();
            return new DocumentJob(client, settings.pace(), stoppedMax, this::publish, order).run();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public DeviceStatus refresh(Duration deadline) {
        Deadline until = Deadline.in(deadline, settings.pace());
        turn.lock();
        try {
            publish(ask(until.left()));
            return status;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean simulated() {
        return settings.simulated();
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("a4", "pdf", "proof");
    }

    @Override
    public void close() {
        closed = true;
        channel.close();
        turn.lock();
        try {
            closing.signalAll();
        } finally {
            turn.unlock();
        }
        status = DeviceStatus.offline("driver closed");
    }

    private DeviceStatus ask(Duration atMost) {
        try {
            return client.printer(atMost).status();
        } catch (LineException e) {
            return DocumentJob.offline(e);
        } catch (IppRefusedException e) {
            return DocumentJob.unusable(e.reason());
        }
    }

    private void watch() {
        turn.lock();
        try {
            while (!closed) {
                publish(ask(Duration.ofSeconds(WATCH_SECONDS)));
                var _ = closing.await(WATCH_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
    }

    private void publish(DeviceStatus now) {
        if (closed) {
            return;
        }
        if (!now.equals(status)) {
            String name = settings.name();
            LOG.info("Device {}: {} {} {}", name, now.health(), now.conditions(), now.raw());
        }
        status = now;
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > PDF_MARK.length
                && Arrays.equals(Arrays.copyOf(bytes, PDF_MARK.length), PDF_MARK);
    }
}
