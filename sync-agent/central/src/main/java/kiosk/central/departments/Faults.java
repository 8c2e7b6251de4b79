package kiosk.central.departments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The script of faults; empty in production.
///
/// Thread rule: any thread.
public final class Faults {
    private final Clock clock;
    private final List<Scripted> script = new ArrayList<>();
    private final Map<String, Instant> downUntil = new HashMap<>();

    /// A script that tells `down` by this clock.
    public Faults(Clock clock) {
        this.clock = clock;
    }

    private static final class Scripted {
        private final Fault fault;
        private long calls;

        Scripted(Fault fault) {
            this.fault = fault;
        }
    }

    /// Adds a fault; a department that is to be down from its first call on is down at once.
    public synchronized void add(Fault fault) {
        if (fault.kind() instanceof Fault.Kind.Down(Duration during) && fault.at() <= 1) {
            downUntil.put(fault.operation(), clock.instant().plus(during));
        } else {
            script.add(new Scripted(fault));
        }
    }

    /// Forgets everything.
    public synchronized void clear() {
        script.clear();
        downUntil.clear();
    }

    /// What goes wrong with this call, if anything. Counts the call.
    public synchronized Optional<Fault.Kind> next(String operation) {
        Optional<Fault.Kind> found = Optional.empty();
        for (Scripted scripted : List.copyOf(script)) {
            if (!covers(scripted.fault.operation(), operation)) {
                continue;
            }
            scripted.calls++;
            if (scripted.calls == scripted.fault.at()) {
                script.remove(scripted);
                found = Optional.of(scripted.fault.kind());
            }
        }
        if (found.isPresent() && found.get() instanceof Fault.Kind.Down(Duration during)) {
            downUntil.put(operation, clock.instant().plus(during));
        }
        return found.isEmpty() && down(operation)
                ? Optional.of(new Fault.Kind.Down(Duration.ZERO))
                : found;
    }

    /// Whether nobody answers for this operation now.
    public synchronized boolean down(String operation) {
        Instant now = clock.instant();
        return downUntil.entrySet().stream()
                .anyMatch(e -> covers(e.getKey(), operation) && now.isBefore(e.getValue()));
    }

    private static boolean covers(String scripted, String operation) {
        return scripted.equals(operation) || operation.startsWith(scripted + ".");
    }
}
