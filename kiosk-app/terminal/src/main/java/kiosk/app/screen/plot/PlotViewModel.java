package kiosk.app.screen.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Which record is marked, which part of the map is seen, and what was said to the last touch.
final class PlotViewModel {

    static final int NONE = -1;

    /// Parcels become this much wider than a finger needs before coming closer ends.
    private static final double EASY = 2;

    private final Host host;
    private final Page.Plot page;
    private final Ground ground;
    private final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
    private final ObjectProperty<Camera> camera;
    private List<Move.Problem> problems;
    private Said said = Said.NOTHING;
    private int about = NONE;
    private int revealed = NONE;
    private double finger = 60;

    /// What the last touch is answered with.
    enum Said {
        NOTHING,
        /// Nothing is chosen yet.
        CHOOSE,
        /// The record may not be chosen; [#refusal] says why.
        CLOSED,
        /// It was too small for a finger: the map came closer.
        CLOSER,
        /// It is too small for a finger however close.
        LIST
    }

    PlotViewModel(Host host, Page.Plot page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
        ground = Ground.of(page);
        camera = new SimpleObjectProperty<>(Camera.over(ground.whole()));
        if (page.rows().size() == 1 && !closed(0)) {
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

    Page.Plot page() {
        return page;
    }

    Ground ground() {
        return ground;
    }

    IntegerProperty chosen() {
        return chosen;
    }

    ObjectProperty<Camera> camera() {
        return camera;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    Said said() {
        return said;
    }

    /// Whether this record may not be chosen.
    boolean closed(int row) {
        return !page.closed().get(row).in(Texts.BASE).isEmpty();
    }

    /// How many may not be chosen.
    long closedCount() {
        return page.closed().stream().filter(why -> !why.in(Texts.BASE).isEmpty()).count();
    }

    /// Why the record last touched may not be chosen.
    Optional<Texts> refusal() {
        return said == Said.CLOSED ? Optional.of(page.closed().get(about)) : Optional.empty();
    }

    /// Which record the last answer is about.
    int about() {
        return about;
    }

    /// The record that the list has to show because it was touched on the map; only once.
    int takeRevealed() {
        int row = revealed;
        revealed = NONE;
        return row;
    }

    /// The glass of the map has this size, and a finger needs this much of it.
    void sized(double width, double height, double least) {
        boolean first = !camera.get().open();
        finger = least;
        Camera sized = camera.get().sized(width, height, ground.narrowest(), least * EASY);
        camera.set(first ? sized.on(ground.near()) : sized);
    }

    void closer() {
        camera.set(camera.get().times(2));
    }

    void further() {
        camera.set(camera.get().times(0.5));
    }

    void whole() {
        camera.set(camera.get().all());
    }

    /// Goes on by a share of the glass.
    void move(double right, double down) {
        camera.set(camera.get().moved(right, down));
    }

    /// The map was touched here, in units of its glass.
    void touched(double x, double y) {
        Optional<Parcel> hit = ground.at(camera.get().place(x, y));
        if (hit.isEmpty()) {
            return;
        }
        Parcel parcel = hit.get();
        if (parcel.narrow() * camera.get().scale() >= finger) {
            take(parcel.row(), true);
            return;
        }
        revealed = parcel.row();
        Camera now = camera.get();
        double wanted = now.zoom() * finger * EASY / (parcel.narrow() * now.scale());
        camera.set(now.zoomed(wanted, parcel.heart()));
        boolean enough = parcel.narrow() * camera.get().scale() >= finger;
        say(enough ? Said.CLOSER : Said.LIST, parcel.row());
    }

    /// Its card was touched.
    void choose(int row) {
        ground.of(row).ifPresent(parcel -> camera.set(camera.get().showing(parcel.box())));
        take(row, said != Said.NOTHING);
    }

    private void take(int row, boolean redrawn) {
        boolean closed = closed(row);
        if (!closed) {
            chosen.set(row);
        }
        if (closed || redrawn) {
            revealed = row;
            say(closed ? Said.CLOSED : Said.NOTHING, closed ? row : NONE);
        }
    }

    void next() {
        if (chosen.get() == NONE) {
            say(Said.CHOOSE, NONE);
        } else {
            host.act(new Act.Answer(Map.of("row", (long) chosen.get())));
        }
    }

    private void say(Said words, int row) {
        said = words;
        about = row;
        host.redraw();
    }
}
