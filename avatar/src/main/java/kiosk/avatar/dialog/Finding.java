package kiosk.avatar.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.avatar.dialog.Decision.Found;
import kiosk.avatar.dialog.Retrieval.Candidate;

/// Which matter is meant, and how sure that is.
///
/// The share of a matter is a softmax over what speaks for each candidate and for none of them. A
/// likely matter is gone to at once when it was named as a whole, or when both witnesses alone
/// would name it: the index with a distance to the next, the classifier with next to no doubt. No
/// threshold on the share did that (what is said of a matter is mostly said of its neighbours too).
/// Everything else that is likely is asked first.
final class Finding {

    private static final double CERTAIN = 0.80;
    private static final double MARGIN = 0.25;
    private static final double LIKELY = 0.45;
    private static final double CLEAR_SCORE = 0.40;
    private static final double CLEAR_AHEAD = 0.10;
    private static final double CLEAR_LEARNED = 0.95;
    private static final int SHOWN_MOST = 4;
    private static final int ASKED_FOR = 12;

    private final Retrieval retrieval;
    private final Calibration calibration;

    Finding(Retrieval retrieval, Calibration calibration) {
        this.retrieval = retrieval;
        this.calibration = calibration;
    }

    /// What was found, best first, the matter that was named and the one both witnesses are clear
    /// about.
    record Result(List<Found> found, Optional<String> named, Optional<String> clear) {

        /// Whether this matter was named as a whole.
        boolean names(Found one) {
            return named.filter(one.id()::equals).isPresent();
        }

        private boolean sure(Found one) {
            return names(one) || clear.filter(one.id()::equals).isPresent();
        }
    }

    /// Over all that was heard.
    Result find(List<Said> heard) {
        double all = heard.stream().mapToDouble(Said::weight).sum();
        Map<String, Double> scores = new HashMap<>();
        Map<String, Double> index = new HashMap<>();
        Map<String, Double> learned = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        Optional<String> named = Optional.empty();
        for (int i = 0; i < heard.size(); i++) {
            Said said = heard.get(i);
            double weight = all > 0 ? said.weight() / all : 1.0 / heard.size();
            for (Candidate one : retrieval.find(said.core(), ASKED_FOR)) {
                scores.merge(one.id(), weight * calibration.evidence(one), Double::sum);
                index.merge(one.id(), weight * one.score(), Double::sum);
                learned.merge(one.id(), weight * one.learned(), Double::sum);
                titles.put(one.id(), one.title());
                if (i == 0 && one.named()) {
                    named = Optional.of(one.id());
                }
            }
        }
        List<Found> found =
                calibration.shares(scores).entrySet().stream()
                        .map(e ->
                                new Found(
                                        e.getKey(),
                                        titles.getOrDefault(e.getKey(), ""),
                                        e.getValue()))
                        .sorted(
                                Comparator.comparingDouble(Found::share)
                                        .reversed()
                                        .thenComparing(Found::id))
                        .toList();
        return new Result(found, named, clear(index, learned));
    }

    private static Optional<String> clear(Map<String, Double> index, Map<String, Double> learned) {
        List<Map.Entry<String, Double>> order =
                index.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .limit(2)
                        .toList();
        if (order.isEmpty()) {
            return Optional.empty();
        }
        double best = order.getFirst().getValue();
        double next = order.size() > 1 ? order.get(1).getValue() : 0;
        return Optional.of(order.getFirst().getKey())
                .filter(id ->
                        best >= CLEAR_SCORE
                                && best - next >= CLEAR_AHEAD
                                && learned.getOrDefault(id, 0.0) >= CLEAR_LEARNED);
    }

    /// Go there, ask, or let choose; nothing when no matter is meant.
    Optional<Decision> decide(Result result) {
        List<Found> found = result.found();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found best = found.getFirst();
        double second = found.size() > 1 ? found.get(1).share() : 0;
        if (best.share() >= CERTAIN && best.share() - second >= MARGIN) {
            return Optional.of(
                    result.sure(best) ? new Decision.Open(best) : new Decision.ConfirmOpen(best));
        }
        var near = new ArrayList<Found>();
        double sum = 0;
        for (Found one : found) {
            if (near.size() < SHOWN_MOST && one.share() >= calibration.worthNaming()) {
                near.add(one);
                sum += one.share();
            }
        }
        if (sum < LIKELY) {
            return Optional.empty();
        }
        return Optional.of(
                near.size() == 1 ? new Decision.ConfirmOpen(best) : new Decision.WhichMatter(near));
    }
}
