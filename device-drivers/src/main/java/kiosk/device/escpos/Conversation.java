package kiosk.device.escpos;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.owner.Deadline;

/// Asking a printer and hearing its answers, on the owner's thread.
final class Conversation {
    private static final int TRIES = 2;

    private final Line line;
    private final Pace pace;
    private final EscPosProfile profile;
    private final Answers answers = new Answers();
    private final byte[] buffer = new byte[256];

    Conversation(Line line, Pace pace, EscPosProfile profile) {
        this.line = line;
        this.pace = pace;
        this.profile = profile;
    }

    void send(byte[] bytes) throws LineException {
        line.write(bytes);
    }

    /// DLE EOT 1 to 4, one after the other: the answers do not say which question they belong to.
    ///
    /// @return nothing where the printer stays silent
    Optional<PrinterState> ask() throws LineException {
        var found = new int[4];
        for (int n = 1; n <= 4; n++) {
            OptionalInt answer = ask(n);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            found[n - 1] = answer.getAsInt();
        }
        return Optional.of(new PrinterState(found[0], found[1], found[2], found[3]));
    }

    /// Listens for a while, or until the receipt with this id came.
    boolean completed(String id, Duration atMost) throws LineException {
        Deadline deadline = Deadline.in(atMost, pace);
        do {
            if (answers.completed(id)) {
                return true;
            }
            listen(deadline.left());
        } while (!deadline.passed());
        return answers.completed(id);
    }

    /// Whether something came that no printer says.
    boolean garbled() {
        return answers.garbage();
    }

    private OptionalInt ask(int n) throws LineException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            listen(Duration.ZERO);
            answers.forgetStatuses();
            line.write(EscPos.status(n));
            Deadline deadline = Deadline.in(profile.answerMax(), pace);
            do {
                listen(deadline.left());
                OptionalInt answer = answers.nextStatus();
                if (answer.isPresent()) {
                    return answer;
                }
            } while (!deadline.passed());
        }
        return OptionalInt.empty();
    }

    private void listen(Duration atMost) throws LineException {
        answers.take(buffer, line.read(buffer, atMost));
    }
}
