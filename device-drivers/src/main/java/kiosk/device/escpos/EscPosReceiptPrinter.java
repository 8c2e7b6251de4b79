package kiosk.device.escpos;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.PrintOutcome;
import kiosk.device.Receipt;
import kiosk.device.ReceiptPrinter;
import kiosk.device.escpos.EscPosEncoder.Encoded;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.DeviceThread;
import kiosk.device.raster.Typefaces;

/// Receipt printer with ESC/POS. Proof of print is the completion receipt (GS ( H) that the printer
/// sends after the cut; without it the outcome is [PrintOutcome.Unknown], unless the printer itself
/// reports that it stopped and has thrown the rest of the receipt away.
///
/// A print that has begun is not cancelled: half a receipt helps nobody.
public final class EscPosReceiptPrinter implements ReceiptPrinter {
    private final DeviceSetup setup;
    private final EscPosProfile profile;
    private final EscPosEncoder encoder;
    private final JobIds ids;
    private final Leftovers leftovers;
    private final DeviceThread owner;

    /// @param random for the ids of completion receipts
    public EscPosReceiptPrinter(
            DeviceSetup setup, EscPosProfile profile, Typefaces typefaces, RandomGenerator random) {
        this.setup = setup;
        this.profile = profile;
        this.encoder = new EscPosEncoder(profile.columns(), typefaces);
        this.ids = new JobIds(random);
        this.leftovers = new Leftovers(ids);
        this.owner = new DeviceThread(setup, new Watch());
    }

    /// With [RandomGenerator#getDefault].
    public EscPosReceiptPrinter(DeviceSetup setup, EscPosProfile profile, Typefaces typefaces) {
        this(setup, profile, typefaces, RandomGenerator.getDefault());
    }

    @Override
    public PrintOutcome print(Receipt receipt, Duration deadline, Cancel cancel) {
        Deadline until = Deadline.in(deadline, setup.pace());
        return switch (encoder.encode(receipt)) {
            case Encoded.Missing(var characters) -> new PrintOutcome.Unprintable(characters);
            case Encoded.Bytes bytes -> {
                var job = new Job(bytes.pieces(), ids.next(), until, cancel);
                yield owner.call(line -> printing(line).run(job, owner::publish), job::unavailable);
            }
        };
    }

    @Override
    public DeviceStatus refresh(Duration deadline) {
        Deadline until = Deadline.in(deadline, setup.pace());
        return owner.call(
                line -> {
                    if (!until.passed()) {
                        owner.publish(printing(line).status());
                    }
                    return owner.status();
                },
                status -> status);
    }

    @Override
    public DeviceStatus status() {
        return owner.status();
    }

    @Override
    public String name() {
        return setup.name();
    }

    @Override
    public boolean simulated() {
        return setup.simulated();
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("cut", "qr", "raster", "proof");
    }

    @Override
    public void close() {
        owner.close();
    }

    private Printing printing(Line line) {
        return new Printing(new Conversation(line, setup.pace(), profile), profile, leftovers);
    }

    /// Between prints: a fresh line is tidied as soon as the printer can work, and the status is
    /// asked every two seconds.
    private final class Watch implements DeviceThread.Care {
        private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();
        private long askedAtNanos;

        @Override
        public DeviceStatus greet(Line line) throws LineException {
            leftovers.expect();
            return look(line);
        }

        @Override
        public DeviceStatus idle(Line line, DeviceStatus last) throws LineException {
            if (setup.pace().nanos() - askedAtNanos < EVERY_NANOS) {
                DeviceThread.drain(line);
                return last;
            }
            return look(line);
        }

        private DeviceStatus look(Line line) throws LineException {
            Printing printing = printing(line);
            DeviceStatus status = printing.status();
            if (status.usable()) {
                printing.tidy();
            }
            askedAtNanos = setup.pace().nanos();
            return status;
        }
    }
}
