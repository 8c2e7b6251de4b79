package kiosk.device.ipp;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.PrintOutcome;
import kiosk.device.owner.Deadline;

/// One document from the first question to the last. A job that does not come to its end is
/// cancelled at the printer: nothing of it may come out for the next customer.
final class DocumentJob {
    private static final Duration POLL_EVERY = Duration.ofMillis(300);
    private static final Duration SETTLE_MAX = Duration.ofSeconds(3);

    private final IppClient client;
    private final Pace pace;
    private final Duration stoppedMax;
    private final Consumer<DeviceStatus> publish;
    private final Order order;

    /// What to print.
    ///
    /// @param settleAt from here on the job is withdrawn
    record Order(byte[] pdf, String name, Deadline settleAt, Deadline until, Cancel cancel) {

        static Order of(byte[] pdf, String name, Deadline until, Cancel cancel) {
            Duration settle = until.left().dividedBy(5);
            long nanos = Math.min(settle.toNanos(), SETTLE_MAX.toNanos());
            var settleAt = new Deadline(until.pace(), until.atNanos() - nanos);
            return new Order(pdf, name, settleAt, until, cancel);
        }
    }

    DocumentJob(
            IppClient client,
            Pace pace,
            Duration stoppedMax,
            Consumer<DeviceStatus> publish,
            Order order) {
        this.client = client;
        this.pace = pace;
        this.stoppedMax = stoppedMax;
        this.publish = publish;
        this.order = order;
    }

    PrintOutcome run() {
        PrinterReport printer;
        try {
            printer = client.printer(order.settleAt().left());
            DeviceStatus status = printer.status();
            publish.accept(status);
            if (order.cancel().requested()) {
                return new PrintOutcome.Cancelled();
            }
            if (!status.usable() || order.settleAt().passed()) {
                return new PrintOutcome.NotPrinted(status);
            }
            return printer.supports(IppOperation.CREATE_JOB)
                            && printer.supports(IppOperation.SEND_DOCUMENT)
                    ? inTwoSteps()
                    : inOneStep();
        } catch (LineException e) {
            return new PrintOutcome.NotPrinted(offline(e));
        } catch (IppRefusedException e) {
            return new PrintOutcome.NotPrinted(unusable(e.reason()));
        }
    }

    /// The job's number is known before anything is sent that could be printed.
    private PrintOutcome inTwoSteps() throws LineException, IppRefusedException {
        int job = client.createJob(order.name(), order.settleAt().left());
        try {
            client.sendDocument(job, order.pdf(), order.settleAt().left(), order.cancel());
        } catch (LineException | IppRefusedException e) {
            return withdraw(job, reason(e));
        }
        return watch(job);
    }

    private PrintOutcome inOneStep() throws IppRefusedException {
        int job;
        try {
            Duration left = order.settleAt().left();
            job = client.printJob(order.name(), order.pdf(), left, order.cancel());
        } catch (LineException e) {
            return new PrintOutcome.Unknown(offline(e));
        }
        return watch(job);
    }

    private PrintOutcome watch(int job) {
        long stoppedSince = Long.MIN_VALUE;
        while (!order.settleAt().passed() && !order.cancel().requested()) {
            Optional<JobReport> report = ask(job);
            if (report.isPresent() && report.get().ended()) {
                return ended(job, report.get());
            }
            if (report.isPresent() && stopped(report.get())) {
                long now = pace.nanos();
                stoppedSince = stoppedSince == Long.MIN_VALUE ? now : stoppedSince;
                if (now - stoppedSince >= stoppedMax.toNanos()) {
                    break;
                }
            } else {
                stoppedSince = Long.MIN_VALUE;
            }
            pace.pause(order.settleAt().leftOr(POLL_EVERY));
        }
        return withdraw(job, "not completed in time");
    }

    /// The job itself, or the printer it waits for.
    private boolean stopped(JobReport report) {
        if (report.state() == JobReport.State.STOPPED) {
            return true;
        }
        DeviceStatus printer = printerNow("");
        return !printer.usable();
    }

    private PrintOutcome withdraw(int job, String why) {
        while (true) {
            try {
                client.cancelJob(job, order.until().left());
            } catch (LineException | IppRefusedException _) {
                // already ended, or not reachable: the question below tells
            }
            Optional<JobReport> report = ask(job);
            if (report.isPresent() && report.get().ended()) {
                return ended(job, report.get());
            }
            if (order.until().passed()) {
                return new PrintOutcome.Unknown(printerNow(why));
            }
            pace.pause(order.until().leftOr(POLL_EVERY));
        }
    }

    private PrintOutcome ended(int job, JobReport report) {
        if (report.complete()) {
            String sides =
                    report.impressionsCompleted().isPresent()
                            ? ", sides " + report.impressionsCompleted().getAsInt()
                            : "";
            printerNow("");
            return new PrintOutcome.Printed("IPP job " + job + " completed" + sides);
        }
        DeviceStatus status = printerNow(report.raw());
        if (report.state() == JobReport.State.COMPLETED || !report.nothingPrinted()) {
            return new PrintOutcome.Unknown(status);
        }
        return order.cancel().requested()
                ? new PrintOutcome.Cancelled()
                : new PrintOutcome.NotPrinted(status);
    }

    private Optional<JobReport> ask(int job) {
        try {
            return Optional.of(client.job(job, order.until().left()));
        } catch (LineException | IppRefusedException _) {
            return Optional.empty(); // asked again until the deadline
        }
    }

    private DeviceStatus printerNow(String raw) {
        DeviceStatus now;
        try {
            now = client.printer(order.until().left()).status();
        } catch (LineException e) {
            now = offline(e);
        } catch (IppRefusedException e) {
            now = unusable(e.reason());
        }
        publish.accept(now);
        String both = raw.isEmpty() ? now.raw() : now.raw() + "; " + raw;
        return new DeviceStatus(now.health(), now.conditions(), both);
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }

    static DeviceStatus offline(LineException e) {
        return DeviceStatus.offline(reason(e));
    }

    static DeviceStatus unusable(String raw) {
        return new DeviceStatus(DeviceStatus.Health.UNUSABLE, java.util.Set.of(), raw);
    }
}
