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
/// The share of a matter is a softmax over what speaks for each candidate and for none of them.
final class Finding {

    static final double CERTAIN = 0.80;
    static final double MARGIN = 0.25;
    static final double LIKELY = 0.45;
    private static final int SHOWN_MOST = 4;
    private static final int ASKED_FOR = 12;

    private final Retrieval retrieval;
    private final Calibration calibration;

    Finding(Retrieval retrieval, Calibration calibration) {
        this.retrieval = retrieval;
        this.calibration = calibration;
    }

    /// Over all that was heard, best first.
    List<Found> find(List<Said> heard) {
        double all = heard.stream().mapToDouble(Said::weight).sum();
        Map<String, Double> scores = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (Said said : heard) {
            double weight = all > 0 ? said.weight() / all : 1.0 / heard.size();
            for (Candidate one : retrieval.find(said.core(), ASKED_FOR)) {
                scores.merge(one.id(), weight * calibration.evidence(one), Double::sum);
                titles.put(one.id(), one.title());
            }
        }
        return calibration.shares(scores).entrySet().stream()
                .map(e -> new Found(e.getKey(), titles.getOrDefault(e.getKey(), ""), e.getValue()))
                .sorted(
                        Comparator.comparingDouble(Found::share)
                                .reversed()
                                .thenComparing(Found::id))
                .toList();
    }

    /// Go there, ask, or let choose; nothing when no matter is meant.
    Optional<Decision> decide(List<Found> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found best = found.getFirst();
        double second = found.size() > 1 ? found.get(1).share() : 0;
        if (best.share() >= CERTAIN && best.share() - second >= MARGIN) {
            return Optional.of(new Decision.Open(best));
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
