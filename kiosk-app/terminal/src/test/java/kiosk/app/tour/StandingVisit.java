package kiosk.app.tour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Visit;
import kiosk.app.visit.staff.StaffBeside;

/// A visit whose scenes the test sets.
final class StandingVisit implements Visit {
    private final List<Consumer<Scene>> listeners = new CopyOnWriteArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private volatile Scene scene = new Scene(shell(), new Scene.Attract());

    static Shell shell() {
        return new Shell(
                "zh-Hans",
                Shell.Look.NORMAL,
                "outlet",
                true,
                Set.of(),
                Instant.EPOCH,
                new Shell.StaffCall.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("张*"),
                new StaffBeside.Nobody(),
                Optional.empty(),
                Optional.empty());
    }

    void show(Scene.Place place) {
        scene = new Scene(shell(), place);
        listeners.forEach(listener -> listener.accept(scene));
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public Runnable onScene(Consumer<Scene> listener) {
        listeners.add(listener);
        listener.accept(scene);
        return () -> listeners.remove(listener);
    }

    @Override
    public void act(Act act) {
        acts.add(act);
    }
}
