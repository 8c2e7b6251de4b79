package kiosk.device.escpos;

import java.util.List;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.PrintOutcome;
import kiosk.device.owner.Deadline;

/// One print under way.
final class Job {
    private final List<byte[]> pieces;
    private final String id;
    private final Deadline until;
    private final Cancel cancel;
    private volatile boolean begun;

    Job(List<byte[]> pieces, String id, Deadline until, Cancel cancel) {
        this.pieces = pieces;
        this.id = id;
        this.until = until;
        this.cancel = cancel;
    }

    List<byte[]> pieces() {
        return pieces;
    }

    String id() {
        return id;
    }

    Deadline until() {
        return until;
    }

    boolean cancelled() {
        return cancel.requested();
    }

    /// From here on paper may come out.
    void begin() {
        begun = true;
    }

    /// The outcome where the line cannot be opened or broke.
    PrintOutcome unavailable(DeviceStatus status) {
        return begun ? new PrintOutcome.Unknown(status) : new PrintOutcome.NotPrinted(status);
    }
}
