package kiosk.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;

/// A visit that shows what the test says and remembers what the customer did.
final class FakeVisit implements Visit {

    private final List<Consumer<Scene>> listeners = new CopyOnWriteArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private Scene scene;

    FakeVisit(Scene scene) {
        this.scene = scene;
    }

    void show(Scene next) {
        scene = next;
        listeners.forEach(listener -> listener.accept(next));
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
    public synchronized void act(Act act) {
        if (!(act instanceof Act.Touched)) {
            acts.add(act);
        }
    }

    /// Everything done so far, kept.
    synchronized List<Act> acts() {
        return List.copyOf(acts);
    }

    /// Everything done since the last call, without mere touches.
    synchronized List<Act> takeActs() {
        var done = List.copyOf(acts);
        acts.clear();
        return done;
    }
}
