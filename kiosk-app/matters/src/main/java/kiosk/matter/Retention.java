package kiosk.matter;

import java.util.Map;
import java.util.Set;

/// How long the values of a matter's variables may be kept on a terminal, by personal-data class.
///
/// @param classes variable → class: 0 none, 1 ordinary, 2 leads to the person, 3 most delicate
/// @param evidence variables the matter keeps with its case whatever their class
public record Retention(Map<String, Integer> classes, Set<String> evidence) {

    /// Class 1 goes after this many days.
    public static final int ORDINARY_DAYS = 30;

    public Retention {
        classes = Map.copyOf(classes);
        evidence = Set.copyOf(evidence);
    }

    /// When a value has to be gone.
    public enum Keep {
        /// At the end of the visit; never written down unencrypted.
        VISIT,
        /// When central has acknowledged the case.
        ACKNOWLEDGED,
        /// After [#ORDINARY_DAYS] days.
        DAYS,
        /// No limit.
        FREE,
        /// With the case, encrypted: the matter declares it as evidence.
        CASE
    }

    /// How long `variable` may be kept; an unknown one as the most delicate.
    public Keep keep(String variable) {
        if (evidence.contains(variable)) {
            return Keep.CASE;
        }
        return switch (classes.getOrDefault(variable, 3)) {
            case 0 -> Keep.FREE;
            case 1 -> Keep.DAYS;
            case 2 -> Keep.ACKNOWLEDGED;
            default -> Keep.VISIT;
        };
    }

    /// Whether a draft that takes classes up to `most` may hold `variable`. Class 3 never.
    public boolean inDraft(String variable, int most) {
        return classes.getOrDefault(variable, 3) <= Math.min(most, 2);
    }
}
