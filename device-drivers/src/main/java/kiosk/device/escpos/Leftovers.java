package kiosk.device.escpos;

import java.time.Duration;
import kiosk.device.LineException;

/// What an unfinished print may have left in the printer: rows in its buffer, half a command that
/// would swallow the next receipt, half a receipt under the cutter that would hang on the next
/// customer's.
///
/// Thread rule: the owner's thread.
final class Leftovers {
    private static final Duration FINISH_MAX = Duration.ofSeconds(2);
    private static final int NO_FEED = 0;

    private final JobIds ids;
    private boolean possible = true;

    Leftovers(JobIds ids) {
        this.ids = ids;
    }

    void expect() {
        possible = true;
    }

    void none() {
        possible = false;
    }

    /// Lets the printer finish what it has whole, throws away the rest and cuts.
    void remove(Conversation talk) throws LineException {
        if (!possible) {
            return;
        }
        String id = ids.next();
        talk.send(EscPos.completion(id));
        talk.completed(id, FINISH_MAX);
        talk.send(EscPos.CLEAR_BUFFERS);
        talk.send(EscPos.INITIALISE);
        talk.send(EscPos.feedAndCut(NO_FEED));
        possible = false;
    }
}
