package kiosk.app.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kiosk.app.visit.staff.Machine;

/// A machine that only remembers what was asked of it.
///
/// Thread rule: one thread.
final class SimulatedMachine implements Machine {
    private final Supplier<Instant> clock;
    private final List<String> asked = new ArrayList<>();

    SimulatedMachine(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /// What was asked, oldest first: `volume 50`, `tone`, `restart` …
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void volume(int percent) {
        asked.add("volume " + percent);
    }

    @Override
    public void tone() {
        asked.add("tone");
    }

    @Override
    public boolean dims() {
        return true;
    }

    @Override
    public void brightness(int percent) {
        asked.add("brightness " + percent);
    }

    @Override
    public void restart() {
        asked.add("restart");
    }

    @Override
    public boolean shutDown() {
        asked.add("shutDown");
        return true;
    }

    @Override
    public Optional<Long> freeBytes() {
        return Optional.of(8L << 30);
    }

    @Override
    public Instant clock() {
        return clock.get();
    }

    @Override
    public Optional<Instant> certificateUntil() {
        return Optional.empty();
    }
}
