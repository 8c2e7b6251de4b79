package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import kiosk.app.visit.Act;

/// Remembers what a screen asked for.
public final class RecordingHost implements Host {

    private final List<Act> acts = new ArrayList<>();
    private int redraws;

    @Override
    public void act(Act act) {
        acts.add(act);
    }

    @Override
    public void redraw() {
        redraws++;
    }

    /// Everything done so far.
    public List<Act> acts() {
        return acts;
    }

    /// How often the sheet was asked to be drawn anew.
    public int redraws() {
        return redraws;
    }
}
