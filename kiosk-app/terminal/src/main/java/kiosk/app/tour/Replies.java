package kiosk.app.tour;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How long somebody who has spoken waits for the first sound of the answer: from the last loud
/// sample of one side to the first loud one of the other. What the visitor says before an answer
/// came, what is said while she speaks, and what she says without having been asked, count for
/// nothing.
///
/// Thread rule: any thread.
final class Replies {

    /// Whoever is answered later than that was answered by something else: a card, a payment.
    private static final long ANSWER_NANOS = 10_000_000_000L;

    /// Whoever is silent for less is still speaking.
    private static final long BREATH_NANOS = 300_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final List<Long> waits = new ArrayList<>();
    private long visitorLoud;
    private boolean open;

    /// The visitor is heard at this time.
    synchronized void visitor(long nanos) {
        open |= nanos - visitorLoud > BREATH_NANOS;
        visitorLoud = nanos;
    }

    /// She is heard at this time.
    synchronized void employee(long nanos) {
        long wait = nanos - visitorLoud;
        if (open && wait > BREATH_NANOS && wait <= ANSWER_NANOS) {
            waits.add(wait);
            LOG.info("answered after {} ms", wait / 1_000_000);
        }
        open = false;
    }

    /// In nanoseconds, shortest first.
    synchronized List<Long> waits() {
        return waits.stream().sorted().toList();
    }

    /// For the summary; empty when nothing was answered.
    synchronized String told() {
        if (waits.isEmpty()) {
            return "";
        }
        var sorted = waits();
        return "median %.2f s, p95 %.2f s of %d"
                .formatted(
                        sorted.get(sorted.size() / 2) / 1e9,
                        sorted.get(sorted.size() * 95 / 100) / 1e9,
                        sorted.size());
    }
}
