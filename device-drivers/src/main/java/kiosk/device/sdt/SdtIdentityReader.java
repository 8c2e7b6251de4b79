package kiosk.device.sdt;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import kiosk.device.IdentityReader;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.DeviceThread;
import kiosk.device.sdt.SdtFrames.Command;
import kiosk.device.sdt.SdtReply.Sw3;
import org.jspecify.annotations.Nullable;

/// Reader of resident ID cards by GA 467: find, select, read, in this order before every read.
///
/// Thread rule: any thread; one operation at a time, others queue.
public final class SdtIdentityReader implements IdentityReader {
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration STATUS_EVERY = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 3;

    private final DeviceSetup setup;
    private final Pace pace;
    private final SdtExchange exchange;
    private final DeviceThread owner;
    private long statusAtNanos;

    public SdtIdentityReader(DeviceSetup setup) {
        this.setup = setup;
        this.pace = setup.pace();
        this.exchange = new SdtExchange(pace);
        this.owner = new DeviceThread(setup, new ReaderCare());
    }

    @Override
    public ReadOutcome read(Duration deadline, Cancel cancel) {
        Deadline until = Deadline.in(deadline, pace);
        return owner.call(line -> readUntil(line, until, cancel), ReadOutcome.Unavailable::new);
    }

    /// After a successful read the reader answers "no card" to every find until the card has left
    /// (field behaviour), so a find cannot tell; selecting works as long as the card is there
    /// (ours, to be confirmed per reader). Two misses in a row count as gone.
    @Override
    public boolean awaitRemoval(Duration deadline, Cancel cancel) {
        Deadline until = Deadline.in(deadline, pace);
        return owner.call(line -> goneBefore(line, until, cancel), _ -> false);
    }

    @Override
    public DeviceStatus refresh(Duration deadline) {
        return owner.call(
                line -> {
                    DeviceStatus now = ask(line);
                    owner.publish(now);
                    return now;
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
        return Set.of("residentCard", "residencePermit", "foreignPermanentResident", "photo");
    }

    @Override
    public void close() {
        owner.close();
    }

    private ReadOutcome readUntil(Line line, Deadline until, Cancel cancel) throws LineException {
        ReadOutcome.@Nullable Refused refused = null;
        int refusals = 0;
        while (!cancel.requested()) {
            if (until.passed()) {
                return refused == null ? new ReadOutcome.TimedOut() : refused;
            }
            Optional<ReadOutcome> outcome = attempt(line, cancel);
            if (outcome.isPresent()) {
                if (!(outcome.get() instanceof ReadOutcome.Refused now)) {
                    return outcome.get();
                }
                refused = now;
                refusals++;
                if (refusals >= ATTEMPTS) {
                    return now;
                }
            }
            pause(until.leftOr(POLL), cancel);
        }
        return new ReadOutcome.Cancelled();
    }

    /// One round of find, select, read.
    ///
    /// @return empty when there is no card
    private Optional<ReadOutcome> attempt(Line line, Cancel cancel) throws LineException {
        for (Command step : new Command[] {Command.FIND, Command.SELECT}) {
            Optional<SdtReply> reply = exchange.ask(line, step, cancel);
            if (cancel.requested()) {
                return Optional.empty();
            }
            if (reply.isEmpty()) {
                return Optional.of(silent());
            }
            int sw3 = reply.get().sw3();
            if (sw3 != Sw3.OK && sw3 != Sw3.CARD_FOUND) {
                return refusal(sw3);
            }
        }
        // From here on the card's content is on its way: too late to cancel.
        Optional<SdtReply> record = exchange.ask(line, Command.READ_TEXT_PHOTO, new Cancel());
        if (record.isEmpty()) {
            return Optional.of(silent());
        }
        return record.get().sw3() == Sw3.OK
                ? Optional.of(identified(record.get()))
                : refusal(record.get().sw3());
    }

    private ReadOutcome identified(SdtReply record) {
        noteOnline();
        try {
            return new ReadOutcome.Identified(CardRecord.decode(record.data()).document());
        } catch (IllegalArgumentException unreadable) { // names what is wrong, never a value
            return new ReadOutcome.Refused(Fault.READ_FAILED, record.sw3());
        }
    }

    private Optional<ReadOutcome> refusal(int sw3) {
        return switch (sw3) {
            case Sw3.NO_CARD -> {
                noteOnline();
                yield Optional.empty();
            }
            case Sw3.SELF_TEST_FAILED, Sw3.NOT_AUTHORISED -> {
                owner.publish(moduleFault(sw3));
                yield Optional.of(new ReadOutcome.Unavailable(owner.status()));
            }
            case Sw3.RANDOM_FAILED, Sw3.NOT_PERMITTED, Sw3.UNKNOWN_ERROR, Sw3.BAD_COMMAND ->
                    Optional.of(new ReadOutcome.Refused(Fault.SECURITY_MODULE, sw3));
            case Sw3.CARD_REFUSED_MODULE,
                    Sw3.MODULE_REFUSED_CARD,
                    Sw3.VERIFICATION_FAILED,
                    Sw3.UNKNOWN_CARD ->
                    Optional.of(new ReadOutcome.Refused(Fault.INVALID_MEDIA, sw3));
            default -> Optional.of(new ReadOutcome.Refused(Fault.READ_FAILED, sw3));
        };
    }

    private boolean goneBefore(Line line, Deadline until, Cancel cancel) throws LineException {
        int misses = 0;
        while (!cancel.requested() && !until.passed()) {
            Optional<SdtReply> reply = exchange.ask(line, Command.SELECT, cancel);
            if (reply.isPresent() && !cancel.requested()) {
                int sw3 = reply.get().sw3();
                boolean gone = sw3 == Sw3.NO_CARD || sw3 == Sw3.SELECT_FAILED;
                misses = gone ? misses + 1 : 0;
                if (misses == 2) {
                    return true;
                }
            }
            pause(until.leftOr(POLL), cancel);
        }
        return false;
    }

    private DeviceStatus ask(Line line) throws LineException {
        statusAtNanos = pace.nanos();
        Optional<SdtReply> reply = exchange.ask(line, Command.STATUS, new Cancel());
        if (reply.isEmpty()) {
            return DeviceStatus.offline("reader is silent");
        }
        int sw3 = reply.get().sw3();
        return sw3 == Sw3.OK ? DeviceStatus.online() : moduleFault(sw3);
    }

    private static DeviceStatus moduleFault(int sw3) {
        return new DeviceStatus(
                Health.UNUSABLE,
                Set.of(Condition.SECURITY_MODULE_FAULT),
                "SW3 %02X".formatted(sw3));
    }

    private ReadOutcome silent() {
        owner.publish(DeviceStatus.offline("reader is silent"));
        return new ReadOutcome.Unavailable(owner.status());
    }

    private void noteOnline() {
        statusAtNanos = pace.nanos();
        owner.publish(DeviceStatus.online());
    }

    private void pause(Duration duration, Cancel cancel) {
        Deadline until = Deadline.in(duration, pace);
        while (!until.passed() && !cancel.requested()) {
            pace.pause(until.leftOr(SLICE));
        }
    }

    private final class ReaderCare implements DeviceThread.Care {
        @Override
        public DeviceStatus greet(Line line) throws LineException {
            return ask(line);
        }

        @Override
        public DeviceStatus idle(Line line, DeviceStatus last) throws LineException {
            if (pace.nanos() - statusAtNanos >= STATUS_EVERY.toNanos()) {
                return ask(line);
            }
            DeviceThread.drain(line);
            return last;
        }
    }
}
