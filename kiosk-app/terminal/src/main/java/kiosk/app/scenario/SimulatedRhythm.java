package kiosk.app.scenario;

import java.time.Duration;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;
import kiosk.device.sim.SimulatedTime;

/// A customer in simulated time: acts are done when they return, and hands move while the desk
/// waits for them.
///
/// Thread rule: one thread.
final class SimulatedRhythm implements Visitor.Rhythm {
    private static final Duration REACTION = Duration.ofMillis(700);

    private final SimulatedTime time;

    SimulatedRhythm(SimulatedTime time) {
        this.time = time;
    }

    @Override
    public void pause() {
        time.pause(REACTION);
    }

    @Override
    public void watch(Runnable look) {
        time.after(
                REACTION,
                () -> {
                    look.run();
                    watch(look);
                });
    }

    @Override
    public void awaitChange(Visit visit, Scene.Place place) {
        // The desk has finished when act() returns.
    }
}
