package kiosk.app.screen.leaving;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;

/// What is to be taken and what is still here.
final class LeavingViewModel {

    private final Host host;
    private Scene.Leaving leaving;
    private final IntegerProperty secondsLeft = new SimpleIntegerProperty();

    LeavingViewModel(Host host, Scene.Leaving leaving) {
        this.host = host;
        this.leaving = leaving;
        secondsLeft.set(leaving.secondsLeft());
    }

    boolean update(Scene.Leaving now) {
        boolean changed =
                !now.take().equals(leaving.take()) || !now.stillHere().equals(leaving.stillHere());
        leaving = now;
        secondsLeft.set(now.secondsLeft());
        return changed;
    }

    /// Things in a fixed order.
    List<String> take() {
        return leaving.take().stream().sorted().toList();
    }

    boolean stillHere(String thing) {
        return leaving.stillHere().contains(thing);
    }

    boolean somethingHere() {
        return !leaving.stillHere().isEmpty();
    }

    IntegerProperty secondsLeft() {
        return secondsLeft;
    }

    void finish() {
        host.act(new Act.Finish());
    }
}
