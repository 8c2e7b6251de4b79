package kiosk.device.mispos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.mispos.MisPosFrames.Heard;
import kiosk.device.owner.Deadline;

/// Frames with acknowledgements: sends a frame until it is acknowledged, acknowledges good frames,
/// refuses damaged ones.
///
/// Thread rule: the owner's thread.
final class PadLink {
    private static final int TRIES = 3;
    private static final Duration ACK_WITHIN = Duration.ofSeconds(1);
    private static final Duration STALLED = Duration.ofMillis(300);
    private static final Duration SLICE = Duration.ofMillis(100);

    private final Pace pace;
    private final MisPosFrames frames = new MisPosFrames();
    private final Deque<MisPosMessage> inbox = new ArrayDeque<>();
    private final byte[] buffer = new byte[1024];
    private long heardAtNanos;

    PadLink(Pace pace) {
        this.pace = pace;
    }

    /// Forgets what belongs to an earlier operation.
    void reset() {
        frames.clear();
        inbox.clear();
    }

    /// Sends a frame, up to three times. The pad takes a repeated frame for the same one.
    ///
    /// @return whether it was acknowledged
    boolean send(Line line, MisPosMessage message) throws LineException {
        byte[] frame = MisPosFrames.frame(message);
        for (int i = 0; i < TRIES; i++) {
            line.write(frame);
            if (acknowledged(line)) {
                return true;
            }
        }
        return false;
    }

    /// The next message, already acknowledged.
    Optional<MisPosMessage> next(Line line, Duration atMost) throws LineException {
        Deadline until = Deadline.in(atMost, pace);
        while (inbox.isEmpty()) {
            hear(line, until.leftOr(SLICE));
            if (inbox.isEmpty() && until.passed()) {
                return Optional.empty();
            }
        }
        return Optional.of(inbox.removeFirst());
    }

    private boolean acknowledged(Line line) throws LineException {
        Deadline until = Deadline.in(ACK_WITHIN, pace);
        while (!until.passed()) {
            Boolean answer = hear(line, until.leftOr(SLICE));
            if (answer != null) {
                return answer;
            }
        }
        return false;
    }

    /// Takes in what is there.
    ///
    /// @return true for an acknowledgement, false for a refusal, null for neither
    private @org.jspecify.annotations.Nullable Boolean hear(Line line, Duration atMost)
            throws LineException {
        int count = line.read(buffer, atMost);
        Optional<Heard> heard;
        if (count > 0) {
            heardAtNanos = pace.nanos();
            frames.feed(buffer, count);
            heard = frames.next();
        } else {
            heard = frames.next();
            if (heard.isEmpty() && pace.nanos() - heardAtNanos >= STALLED.toNanos()) {
                heard = frames.stalled();
            }
        }
        Boolean answer = null;
        for (; heard.isPresent(); heard = frames.next()) {
            switch (heard.get()) {
                case Heard.Acknowledged _ -> answer = true;
                case Heard.RefusedFrame _ -> answer = answer == null ? Boolean.FALSE : answer;
                case Heard.Message(MisPosMessage message) -> {
                    line.write(new byte[] {MisPosFrames.ACK});
                    inbox.addLast(message);
                }
                case Heard.Damaged _ -> line.write(new byte[] {MisPosFrames.NAK});
            }
        }
        return answer;
    }
}
