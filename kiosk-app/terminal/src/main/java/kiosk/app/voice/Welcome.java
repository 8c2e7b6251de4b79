package kiosk.app.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kiosk.app.ui.TextsBundle;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Gaze;
import kiosk.avatar.presence.PresenceEvent;

/// Looks at who comes near and greets them, once, while the start page is up.
///
/// Thread rule: any thread.
public final class Welcome {

    private static final String FALLBACK = "attract.touch.speech";
    private static final long REST_MS = 30_000;
    private static final double DOWN = 0.6;

    private final Mouthpiece mouthpiece;
    private final Supplier<Scene> scene;
    private final LongSupplier millis;
    private final AtomicReference<Optional<Gaze>> person = new AtomicReference<>(Optional.empty());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long restsUntil = Long.MIN_VALUE;

    /// @param scene that is on the glass
    /// @param millis of a clock that only goes forward
    public Welcome(Mouthpiece mouthpiece, Supplier<Scene> scene, LongSupplier millis) {
        this.mouthpiece = mouthpiece;
        this.scene = scene;
        this.millis = millis;
    }

    /// Runs this when somebody was greeted, once the greeting was heard; on any thread.
    public void onGreeted(Runnable then) {
        listeners.add(then);
    }

    /// The camera noticed this.
    public void heard(PresenceEvent event) {
        switch (event) {
            case PresenceEvent.Arrived(var x, var y, _) -> {
                look(x, y);
                greet();
            }
            case PresenceEvent.Moved(var x, var y, _) -> look(x, y);
            case PresenceEvent.Left _ -> person.set(Optional.empty());
        }
    }

    /// The camera looks out of the glass: what is at the left of its picture stands at the right.
    private void look(double x, double y) {
        person.set(Optional.of(new Gaze(1 - 2 * x, (2 * y - 1) * DOWN)));
    }

    private synchronized void greet() {
        Scene now = scene.get();
        if (!(now.place() instanceof Scene.Attract) || millis.getAsLong() < restsUntil) {
            return;
        }
        restsUntil = millis.getAsLong() + REST_MS;
        Shell shell = now.shell();
        mouthpiece.say(
                words(shell),
                shell.language(),
                shell.look(),
                () -> listeners.forEach(Runnable::run));
    }

    /// The scene's own greeting, or the house's.
    private static String words(Shell shell) {
        return shell.scene()
                .map(s -> s.greeting().in(shell.language()))
                .orElseGet(() -> TextsBundle.of(shell.language()).get(FALLBACK));
    }

    /// Where she looks to see who is there; empty while nobody is.
    public Optional<Gaze> person() {
        return Objects.requireNonNull(person.get());
    }
}
