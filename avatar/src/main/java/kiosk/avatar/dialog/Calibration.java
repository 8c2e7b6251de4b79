package kiosk.avatar.dialog;

import java.util.HashMap;
import java.util.Map;
import kiosk.avatar.dialog.Retrieval.Candidate;

/// How scores become shares: index and classifier are taken as two witnesses, so the logarithm of
/// the classifier's share counts beside the index's score.
///
/// @param score how much the index counts
/// @param learned how much the classifier counts
/// @param none what speaks for “no matter at all”
/// @param worthNaming least share of a matter that is offered among several
public record Calibration(double score, double learned, double none, double worthNaming) {

    /// Chosen on the written queries for development; see `UnderstandingFiguresTest`.
    public static final Calibration OURS = new Calibration(8, 1.2, 5, 0.05);

    /// A classifier's share far below this says no more than this.
    private static final double FAINT = 0.01;

    /// What speaks for a candidate.
    public double evidence(Candidate one) {
        return score * one.score() + learned * Math.log1p(one.learned() / FAINT);
    }

    /// Each id's share; what is left to one speaks for none of them.
    public Map<String, Double> shares(Map<String, Double> evidence) {
        double most = evidence.values().stream().mapToDouble(v -> v).reduce(none, Math::max);
        double sum = Math.exp(none - most);
        var shares = new HashMap<String, Double>();
        for (var one : evidence.entrySet()) {
            double part = Math.exp(one.getValue() - most);
            shares.put(one.getKey(), part);
            sum += part;
        }
        double all = sum;
        shares.replaceAll((_, part) -> part / all);
        return shares;
    }
}
