package kiosk.matter.journey;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Event;
import kiosk.matter.language.Step;

/// Going back: where to, and until when.
final class Turns {

    private Turns() {}

    /// Pages a person may return to. Who they are is not asked again, calls are made by themselves.
    static boolean editable(Step step) {
        return step instanceof Step.Notice
                || step instanceof Step.Choose
                || step instanceof Step.Consent
                || step instanceof Step.Form
                || step instanceof Step.Pick
                || step instanceof Step.Material
                || step instanceof Step.Entries
                || step instanceof Step.Plot
                || step instanceof Step.Place
                || step instanceof Step.Deliver
                || step instanceof Step.Review;
    }

    /// True from the first act that cannot be taken back: paid (or tried), signed, handed in.
    static boolean committed(Ledger ledger) {
        return ledger.attempts() > 0
                || ledger.work().values().stream().anyMatch(Work.Outcomes.class::isInstance)
                || ledger.entries().values().stream().anyMatch(Turns::irreversible);
    }

    private static boolean irreversible(Entry entry) {
        return entry.event() instanceof Event.Paid
                || entry.event() instanceof Event.PayAttemptFailed
                || entry.event() instanceof Event.Signed
                || entry.event() instanceof Event.Submitted
                || entry.event() instanceof Event.SubmitRefused;
    }

    /// The page before the last one of the path, if going back is still allowed. A printed document
    /// ends it too: a second one would come out.
    static Optional<String> backTarget(List<Step> path, Ledger ledger) {
        boolean printed =
                ledger.entries().values().stream()
                        .anyMatch(entry -> entry.event() instanceof Event.Printed);
        if (printed || committed(ledger) || path.isEmpty()) {
            return Optional.empty();
        }
        for (int i = path.size() - 2; i >= 0; i--) {
            if (editable(path.get(i))) {
                return Optional.of(path.get(i).id());
            }
        }
        return Optional.empty();
    }
}
