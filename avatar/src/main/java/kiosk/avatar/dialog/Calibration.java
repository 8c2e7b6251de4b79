package kiosk.avatar.dialog;

import java.util.HashMap;
import java.util.Map;
import kiosk.avatar.dialog.Retrieval.Candidate;

/// How scores become shares.
///
/// @param score how much the index counts
/// @param learned how much the classifier counts
/// @param none what speaks for “no matter at all”
/// @param worthNaming least share of a matter that is offered among several
public record Calibration(double score, double learned, double none, double worthNaming) {

    /// Fitted on the development half of the written queries; see `UnderstandingFiguresTest`.
    public static final Calibration OURS = new Calibration(10, 5, 5, 0.05);

    /// What speaks for a candidate.
    public double evidence(Candidate one) {
        return score * one.score() + learned * one.learned();
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
