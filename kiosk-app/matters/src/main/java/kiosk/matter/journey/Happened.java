package kiosk.matter.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Assurance;

/// Who took part so far, what was agreed to, when the case was taken.
final class Happened {

    private final Map<String, Assurance> levels = new LinkedHashMap<>();
    private final Map<String, String> consented = new HashMap<>();
    private Optional<LocalDate> submittedOn = Optional.empty();

    void copyFrom(Happened other) {
        levels.putAll(other.levels);
        consented.putAll(other.consented);
        submittedOn = other.submittedOn;
    }

    /// A person proved who they are, this surely.
    void identified(String who, Assurance level) {
        levels.merge(who, level, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    boolean identified(String who) {
        return levels.containsKey(who);
    }

    /// How surely a person was identified.
    Assurance level(String who) {
        return levels.getOrDefault(who, Assurance.L1);
    }

    void consent(String step, Set<String> calls) {
        calls.forEach(call -> consented.put(call, step));
    }

    boolean consented(String call) {
        return consented.containsKey(call);
    }

    /// The step at which it was agreed to, or empty.
    String consentTo(String call) {
        return consented.getOrDefault(call, "");
    }

    void submitted(LocalDate day) {
        submittedOn = Optional.of(day);
    }

    /// Day the case was taken, if it was.
    Optional<LocalDate> submittedOn() {
        return submittedOn;
    }
}
