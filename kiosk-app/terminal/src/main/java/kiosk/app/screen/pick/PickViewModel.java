package kiosk.app.screen.pick;

import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Which record is marked.
final class PickViewModel {

    private static final int NONE = -1;

    private final Host host;
    private final Page.Pick page;
    private final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
    private List<Move.Problem> problems;
    private boolean nothingChosen;

    PickViewModel(Host host, Page.Pick page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
        if (page.rows().size() == 1) {
            chosen.set(0);
        }
    }

    boolean update(List<Move.Problem> newProblems) {
        boolean changed = !newProblems.equals(problems);
        problems = newProblems;
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Pick page() {
        return page;
    }

    IntegerProperty chosen() {
        return chosen;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    boolean nothingChosen() {
        return nothingChosen;
    }

    void choose(int row) {
        chosen.set(row);
        if (nothingChosen) {
            nothingChosen = false;
            host.redraw();
        }
    }

    void next() {
        if (chosen.get() == NONE) {
            nothingChosen = true;
            host.redraw();
        } else {
            host.act(new Act.Answer(Map.of("row", (long) chosen.get())));
        }
    }
}
