package kiosk.app.shell;

import java.util.function.Consumer;
import kiosk.app.ui.Tones.Tone;
import kiosk.app.visit.Scene;
import kiosk.matter.Page;

/// Which sound a new scene asks for: done at the end of a matter, needed while something is left
/// behind or the customer is asked whether they are still there.
final class SoundCues {
    private static final int AGAIN_EVERY = 5;

    private final Consumer<Tone> player;
    private boolean ended;
    private boolean warned;
    private int left;

    SoundCues(Consumer<Tone> player) {
        this.player = player;
    }

    void heard(Scene scene) {
        boolean end = scene.place() instanceof Scene.AtPage(Page.End _, var _, var _);
        if (end && !ended) {
            player.accept(Tone.DONE);
        }
        ended = end;
        boolean warning = scene.shell().idleSecondsLeft().isPresent();
        if (warning && !warned) {
            player.accept(Tone.NEEDED);
        }
        warned = warning;
        leftBehind(scene);
    }

    /// Every fifth look (about each five seconds) once the time for taking things is over.
    private void leftBehind(Scene scene) {
        boolean behind =
                scene.place() instanceof Scene.Leaving(var _, var stillHere, int seconds)
                        && seconds == 0
                        && !stillHere.isEmpty();
        if (!behind) {
            left = 0;
        } else if (left++ % AGAIN_EVERY == 0) {
            player.accept(Tone.NEEDED);
        }
    }
}
