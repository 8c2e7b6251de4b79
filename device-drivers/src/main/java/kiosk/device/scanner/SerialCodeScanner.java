package kiosk.device.scanner;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kiosk.device.Cancel;
import kiosk.device.CodeScanner;
import kiosk.device.DeviceStatus;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.DeviceThread;

/// Scanner with Newland's commands. The engine goes dark by itself, so it is triggered again every
/// five seconds; the acknowledgement comes on the same stream as the code.
///
/// Thread rule: any thread; one operation at a time, others queue.
public final class SerialCodeScanner implements CodeScanner {
    private static final Duration TRIGGER_EVERY = Duration.ofSeconds(5);
    private static final Duration ACK_WITHIN = Duration.ofMillis(500);
    private static final Duration ALIVE_WITHIN = Duration.ofMillis(500);
    private static final Duration STATUS_EVERY = Duration.ofSeconds(10);
    private static final Duration SLICE = Duration.ofMillis(20);
    private static final int TRIES = 3;

    /// How long after the deadline a code that has begun may still go on.
    private static final Duration ENDLESS = Duration.ofSeconds(3);

    private final DeviceSetup setup;
    private final Pace pace;
    private final DeviceThread owner;
    private final CodeCollector collector = new CodeCollector();
    private final byte[] buffer = new byte[1024];
    private long statusAtNanos;

    public SerialCodeScanner(DeviceSetup setup) {
        this.setup = setup;
        this.pace = setup.pace();
        this.owner = new DeviceThread(setup, new ScannerCare());
    }

    @Override
    public ScanOutcome scan(Duration deadline, Cancel cancel) {
        Deadline until = Deadline.in(deadline, pace);
        return owner.call(line -> scan(line, until, cancel), ScanOutcome.Unavailable::new);
    }

    @Override
    public DeviceStatus refresh(Duration deadline) {
        return owner.call(
                line -> {
                    owner.publish(alive(line));
                    return owner.status();
                },
                status -> status);
    }

    @Override
    public String name() {
        return setup.name();
    }

    @Override
    public DeviceStatus status() {
        return owner.status();
    }

    @Override
    public boolean simulated() {
        return setup.simulated();
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("qr", "barcode");
    }

    @Override
    public void close() {
        owner.close();
    }

    private ScanOutcome scan(Line line, Deadline until, Cancel cancel) throws LineException {
        while (!cancel.requested() && !until.passed()) {
            if (!trigger(line)) {
                owner.publish(DeviceStatus.offline("scanner is silent"));
                return new ScanOutcome.Unavailable(owner.status());
            }
            Optional<String> code = collect(line, until, cancel);
            if (code.isPresent()) {
                return new ScanOutcome.Scanned(code.get()); // the engine went dark by itself
            }
        }
        line.write(Newland.command(Newland.TRIGGER_OFF));
        return cancel.requested() ? new ScanOutcome.Cancelled() : new ScanOutcome.TimedOut();
    }

    /// Triggers until the engine acknowledges.
    private boolean trigger(Line line) throws LineException {
        for (int i = 0; i < TRIES; i++) {
            collector.begin();
            line.write(Newland.command(Newland.TRIGGER_ON));
            Deadline limit = Deadline.in(ACK_WITHIN, pace);
            while (!collector.acknowledged() && !limit.passed()) {
                collector.take(buffer, line.read(buffer, limit.leftOr(SLICE)));
            }
            if (collector.acknowledged()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> collect(Line line, Deadline until, Cancel cancel)
            throws LineException {
        Deadline again = Deadline.in(TRIGGER_EVERY, pace);
        Deadline endless = new Deadline(pace, until.atNanos() + ENDLESS.toNanos());
        long heardAt = pace.nanos();
        while (collector.started()
                ? !endless.passed()
                : !(cancel.requested() || until.passed() || again.passed())) {
            int count = line.read(buffer, SLICE);
            if (count > 0) {
                heardAt = pace.nanos();
                collector.take(buffer, count);
                continue;
            }
            Optional<String> code = collector.after(Duration.ofNanos(pace.nanos() - heardAt));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private DeviceStatus alive(Line line) throws LineException {
        statusAtNanos = pace.nanos();
        DeviceThread.drain(line);
        line.write(new byte[] {Newland.ALIVE});
        Deadline limit = Deadline.in(ALIVE_WITHIN, pace);
        while (!limit.passed()) {
            int count = line.read(buffer, limit.leftOr(SLICE));
            for (int i = 0; i < count; i++) {
                if (buffer[i] == Newland.ALIVE_YES) {
                    return DeviceStatus.online();
                }
            }
        }
        return DeviceStatus.offline("scanner is silent");
    }

    private final class ScannerCare implements DeviceThread.Care {
        @Override
        public DeviceStatus greet(Line line) throws LineException {
            return alive(line);
        }

        @Override
        public DeviceStatus idle(Line line, DeviceStatus last) throws LineException {
            if (pace.nanos() - statusAtNanos >= STATUS_EVERY.toNanos()) {
                return alive(line);
            }
            DeviceThread.drain(line);
            return last;
        }
    }
}
