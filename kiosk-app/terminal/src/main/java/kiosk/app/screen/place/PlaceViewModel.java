package kiosk.app.screen.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Divisions;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// How far down a place is chosen.
final class PlaceViewModel {

    private final Host host;
    private final Page.Place page;
    private List<Move.Problem> problems;
    private String at;
    private Optional<String> chosen;
    private boolean nothingChosen;
    private boolean street;

    PlaceViewModel(Host host, Page.Place page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
        chosen = page.chosen().filter(this::whole);
        at = chosen.map(page.divisions()::parent).orElse(page.within());
    }

    boolean update(List<Move.Problem> newProblems) {
        boolean changed = !newProblems.equals(problems);
        problems = newProblems;
        if (changed && problems.stream().anyMatch(p -> p.field().equals(page.field()))) {
            street = false;
        }
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Place page() {
        return page;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    /// The division whose parts are offered, empty for the whole country.
    String at() {
        return at;
    }

    Optional<String> chosen() {
        return chosen;
    }

    boolean nothingChosen() {
        return nothingChosen;
    }

    /// Whether the street is being typed.
    boolean street() {
        return street;
    }

    /// Divisions from the first the person chose down to where they are.
    List<String> path() {
        List<String> path = new ArrayList<>();
        String code = at;
        while (!code.equals(page.within()) && code.length() > page.within().length()) {
            path.addFirst(code);
            code = page.divisions().parent(code);
        }
        return path;
    }

    List<String> offered() {
        return page.divisions().children(at);
    }

    /// The level that is chosen now: 1 province … 5 village.
    int level() {
        return offered().stream()
                .findFirst()
                .map(Divisions::level)
                .orElse(Math.min(5, Divisions.level(at) + 1));
    }

    private boolean whole(String code) {
        return page.divisions().name(code).isPresent()
                && code.startsWith(page.within())
                && (Divisions.level(code) >= page.depth()
                        || page.divisions().children(code).isEmpty());
    }

    /// Down into this division, or it is the one.
    void choose(String code) {
        nothingChosen = false;
        if (whole(code)) {
            chosen = Optional.of(code);
        } else {
            chosen = Optional.empty();
            at = code;
        }
        host.redraw();
    }

    /// Up again, to choose another part of this division.
    void returnTo(String code) {
        at = code;
        chosen = Optional.empty();
        nothingChosen = false;
        host.redraw();
    }

    void next() {
        if (chosen.isEmpty()) {
            nothingChosen = true;
            host.redraw();
        } else if (page.street().isPresent()) {
            street = true;
            host.redraw();
        } else {
            host.act(new Act.Answer(answer()));
        }
    }

    void backToPlace() {
        street = false;
        host.redraw();
    }

    /// The code as the journey takes it.
    Map<String, Object> answer() {
        var values = new LinkedHashMap<String, Object>();
        chosen.ifPresent(code -> values.put(page.field(), code));
        return values;
    }
}
