package kiosk.device.escpos;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.device.DeviceStatus;
import kiosk.device.LineException;
import kiosk.device.PrintOutcome;

/// One print from the first question to the proof, on the owner's thread.
final class Printing {
    /// The status is asked at least once in so many bytes while sending.
    private static final int WATCH_BYTES = 1024;

    /// A receipt already on its way when the printer stopped arrives within this time.
    private static final Duration LAST_CALL = Duration.ofMillis(300);

    private final Conversation talk;
    private final EscPosProfile profile;
    private final Leftovers leftovers;

    Printing(Conversation talk, EscPosProfile profile, Leftovers leftovers) {
        this.talk = talk;
        this.profile = profile;
        this.leftovers = leftovers;
    }

    /// How the printer is now.
    DeviceStatus status() throws LineException {
        return status(talk.ask());
    }

    void tidy() throws LineException {
        leftovers.remove(talk);
    }

    PrintOutcome run(Job job, Consumer<DeviceStatus> publish) throws LineException {
        DeviceStatus before = status();
        publish.accept(before);
        if (job.cancelled()) {
            return new PrintOutcome.Cancelled();
        }
        if (!before.usable() || job.until().passed()) {
            return new PrintOutcome.NotPrinted(before);
        }
        tidy();
        leftovers.expect();
        PrintOutcome outcome = send(job) ? awaitProof(job) : settle(job);
        if (outcome instanceof PrintOutcome.Printed) {
            leftovers.none();
        }
        publish.accept(after(outcome));
        return outcome;
    }

    /// @return false when the printer stopped on the way
    private boolean send(Job job) throws LineException {
        job.begin();
        int sinceAsked = 0;
        for (byte[] piece : job.pieces()) {
            talk.send(piece);
            sinceAsked += piece.length;
            if (sinceAsked >= WATCH_BYTES) {
                sinceAsked = 0;
                if (stopped(talk.ask())) {
                    return false;
                }
            }
        }
        talk.send(EscPos.feedAndCut(profile.cutFeedDots()));
        talk.send(EscPos.completion(job.id()));
        return true;
    }

    private PrintOutcome awaitProof(Job job) throws LineException {
        while (!job.until().passed()) {
            if (talk.completed(job.id(), job.until().leftOr(profile.watchEvery()))) {
                return printed(job);
            }
            if (stopped(talk.ask())) {
                return settle(job);
            }
        }
        return talk.completed(job.id(), Duration.ZERO) ? printed(job) : unknown(talk.ask());
    }

    /// The printer says it stopped. Its buffer is cleared, so that the rest does not come out when
    /// somebody puts in paper; if it is still stopped afterwards and all it said was readable, then
    /// this receipt was not finished and never will be.
    private PrintOutcome settle(Job job) throws LineException {
        talk.send(EscPos.CLEAR_BUFFERS);
        if (talk.completed(job.id(), LAST_CALL)) {
            return printed(job);
        }
        Optional<PrinterState> state = talk.ask();
        if (talk.completed(job.id(), Duration.ZERO)) {
            return printed(job);
        }
        if (stopped(state) && !talk.garbled()) {
            return new PrintOutcome.NotPrinted(status(state));
        }
        return unknown(state);
    }

    private DeviceStatus after(PrintOutcome outcome) throws LineException {
        return switch (outcome) {
            case PrintOutcome.NotPrinted(var status) -> status;
            case PrintOutcome.Unknown(var status) -> status;
            case PrintOutcome.Printed _, PrintOutcome.Cancelled _, PrintOutcome.Unprintable _ ->
                    status();
        };
    }

    private static PrintOutcome printed(Job job) {
        return new PrintOutcome.Printed("GS ( H " + job.id());
    }

    private PrintOutcome unknown(Optional<PrinterState> state) {
        return new PrintOutcome.Unknown(status(state));
    }

    private DeviceStatus status(Optional<PrinterState> state) {
        return state.map(s -> s.status(profile.mechanicalError()))
                .orElseGet(() -> DeviceStatus.offline("no answer"));
    }

    private static boolean stopped(Optional<PrinterState> state) {
        return state.isPresent() && state.get().stopped();
    }
}
