package kiosk.device.sdt;

import java.time.Duration;
import java.util.Optional;
import kiosk.device.Cancel;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.DeviceThread;
import kiosk.device.sdt.SdtFrames.Command;

/// One command, one answer. Answers carry no number, so whatever came before the command is thrown
/// away, and a command that was given up waits shortly for its late answer.
///
/// Thread rule: the owner's thread.
final class SdtExchange {
    private static final int TRIES = 3;
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final Duration SETTLE = Duration.ofMillis(150);

    private final Pace pace;
    private final SdtDecoder decoder = new SdtDecoder();
    private final byte[] buffer = new byte[2048];

    SdtExchange(Pace pace) {
        this.pace = pace;
    }

    /// Sends up to three times.
    ///
    /// @return empty when the reader said nothing intelligible, or on request
    Optional<SdtReply> ask(Line line, Command command, Cancel cancel) throws LineException {
        for (int i = 0; i < TRIES; i++) {
            DeviceThread.drain(line);
            decoder.clear();
            line.write(command.frame());
            Optional<SdtReply> reply = hear(line, Deadline.in(limit(command), pace), cancel);
            if (cancel.requested()) {
                return reply;
            }
            if (reply.isPresent() && !garbledCommand(reply.get().sw3())) {
                return reply;
            }
        }
        return Optional.empty();
    }

    /// The reader did not understand us: our bytes were hurt on the way.
    private static boolean garbledCommand(int sw3) {
        return sw3 == SdtReply.Sw3.HOST_CHECKSUM || sw3 == SdtReply.Sw3.HOST_LENGTH;
    }

    /// Reading text and photo takes about a second; 5 s is what drivers in the field allow.
    private static Duration limit(Command command) {
        return switch (command) {
            case READ_TEXT_PHOTO, READ_WITH_FINGERPRINT -> Duration.ofSeconds(5);
            case STATUS, SAM_NUMBER, FIND, SELECT -> Duration.ofSeconds(1);
        };
    }

    private Optional<SdtReply> hear(Line line, Deadline limit, Cancel cancel) throws LineException {
        Deadline until = limit;
        while (true) {
            int count = line.read(buffer, until.leftOr(SLICE));
            decoder.feed(buffer, count);
            Optional<byte[]> body = decoder.next();
            if (body.isPresent()) {
                return body.map(SdtReply::of);
            }
            if (decoder.damaged() > 0 && count == 0) {
                return Optional.empty(); // a damaged frame and then silence: ask again at once
            }
            if (cancel.requested() && until.equals(limit)) {
                until = new Deadline(pace, pace.nanos() + limit.leftOr(SETTLE).toNanos());
            }
            if (until.passed()) {
                return Optional.empty();
            }
        }
    }
}
